import type { Article } from '../../shared/article/article';
import type { ChangeableFields } from '../../shared/library/change';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { PostStatus } from '../../shared/publish/postStatus';
import type { PublishSite, PublishState, QueueItem, SendProgress } from '../../shared/publish/publishing';
import type { SiteTask, Withdrawal } from '../../shared/publish/siteTask';
import type { SiteSettings } from '../../shared/site/site';
import type { ArticleRepository } from '../articles';
import type { SiteShelf } from '../sites';
import type { Disk } from '../store';
import type { Connections } from './Connections';
import { type Job, KEY } from './job';
import type { Passwords } from './Passwords';
import { JobSender } from './JobSender';
import { laterId, madeAt } from './laterId';
import type { Publication } from './publication';
import type { PublishedVersions } from './PublishedVersions';
import type { Publications } from './Publications';
import {
  BEING_SENT,
  NEVER_ON_SITE,
  NO_SUCH_SITE,
  REPLACED,
  takenOut,
  UNLISTED,
  unfit,
} from './publishFailures';
import { Queue } from './Queue';
import type { SendParts } from './sendJob';
import { overOf } from './unsettled';
import { onSiteAt } from './sitePlace';

export interface PublisherParts {
  articles: Pick<ArticleRepository, 'read' | 'change'>;
  sites: Pick<SiteShelf, 'list' | 'get'>;
  connections: Connections;
  passwords: Passwords;
  publications: Publications;
  versions: Pick<PublishedVersions, 'of'>;
  readPicture: SendParts['readPicture'];
  /** Keeps the article as it was sent among its revisions. */
  keepRevision(article: Article): Promise<void>;
  folder: string;
  disk: Disk;
  now(): string;
  /** In ms, of a clock that nobody sets. */
  clock(): number;
  newId(): string;
  tell(state: PublishState): void;
  /** Fields of an article are other than the window may think. */
  onChanged(articleId: string, fields: ChangeableFields): void;
  log(event: string, error: unknown): void;
}

/** Sends articles to the sites: what waits, and what came of it. What they have is told by `PostsOnSites`. */
export class Publisher {
  private readonly queue: Queue;
  private readonly sender: JobSender;
  /** Of the job that is being sent. */
  private progress: SendProgress = { part: 'pictures', done: 0, total: 0 };

  constructor(private readonly parts: PublisherParts) {
    this.sender = new JobSender({
      ...parts,
      progressed: (progress) => {
        this.progress = progress;
        void this.tell();
      },
    });
    this.queue = new Queue({
      folder: parts.folder,
      disk: parts.disk,
      send: (job, keep) => this.sender.attempt(job, keep),
      replaced: (job) => this.sender.recordUnsent(job, REPLACED),
      changed: () => void this.tell(),
      clock: parts.clock,
      log: parts.log,
    });
  }

  async start(): Promise<void> {
    await this.queue.load();
  }

  end(): void {
    this.queue.end();
  }

  async state(): Promise<PublishState> {
    const { sites, passwords } = this.parts;
    const known = await sites.list();
    return {
      sites: await Promise.all(
        known.filter(({ publishBy }) => publishBy === 'wordpress').map((site) => this.siteState(site)),
      ),
      queue: this.queue.jobs.map((job) => this.itemOf(job, known)),
      unread: this.queue.unread,
      unlisted: this.queue.isUnlisted ? UNLISTED : null,
      keepsPasswords: passwords.keeps(),
    };
  }

  async connect(
    siteId: string,
    given: { address: string; login: string; password: string },
  ): Promise<Result<PublishSite>> {
    const site = await this.parts.sites.get(siteId);
    if (site === null) return fail(NO_SUCH_SITE);
    const made = await this.parts.connections.make(siteId, given);
    if (!made.ok) return made;
    this.queue.tryNow((job) => job.siteId === siteId && job.failure?.code === 'signed-out');
    return ok(await this.siteState(site));
  }

  async disconnect(siteId: string): Promise<void> {
    await this.parts.connections.end(siteId);
    await this.tell();
  }

  async send(
    articleId: string,
    siteId: string,
    { over, ...how }: { status: PostStatus; date: string | null; over: boolean },
  ): Promise<Result<{ id: string }>> {
    const { articles, now } = this.parts;
    const site = await this.parts.sites.get(siteId);
    if (site === null) return fail(NO_SUCH_SITE);
    const article = await articles.read(articleId);
    if (!article.ok) return article;
    const wrong = unfit(article.value, how, now());
    if (wrong !== null) return fail(wrong);
    const known = await this.parts.publications.read(articleId);
    if (!known.ok) return known;
    return this.add(article.value, site, 'send', { ...how, sendsOver: over }, known.value);
  }

  /** Takes the post of an article back to a draft, or puts it into the site's bin. The words of the article stay. */
  async withdraw(articleId: string, siteId: string, task: Withdrawal): Promise<Result<{ id: string }>> {
    const { articles, publications } = this.parts;
    const site = await this.parts.sites.get(siteId);
    if (site === null) return fail(NO_SUCH_SITE);
    const article = await articles.read(articleId);
    if (!article.ok) return article;
    const known = await publications.read(articleId);
    if (!known.ok) return known;
    const place = await this.parts.connections.placeOf(siteId);
    const there = place === null ? known.value.sites[siteId] : onSiteAt(known.value, siteId, place);
    if (!there?.held) return fail(NEVER_ON_SITE);
    // The question that she answered says what becomes of the post.
    const how = { status: 'draft' as const, date: null, sendsOver: true };
    return this.add(article.value, site, task, how, known.value);
  }

  private async add(
    article: Article,
    { id: siteId, name: siteName }: { id: string; name: string },
    task: SiteTask,
    { sendsOver, ...how }: { status: PostStatus; date: string | null; sendsOver: boolean },
    known: Publication,
  ): Promise<Result<{ id: string }>> {
    const id = laterId(this.parts.newId(), this.jobsOf(article.id, known));
    const place = await this.parts.connections.placeOf(siteId);
    const over = overOf(place === null ? null : onSiteAt(known, siteId, place), article, sendsOver);
    const job: Job = {
      ...{
        schemaVersion: 1,
        id,
        siteId,
        siteName,
        root: place?.root ?? null,
        task,
        key: `${KEY}${id}`,
        ...how,
      },
      article,
      versions: task === 'send' ? await this.parts.versions.of(article) : [],
      ...{ over, attempts: 0, postId: null, revision: null, pictures: {}, failure: null, isStopped: false },
    };
    const added = await this.queue.add(job);
    return added.ok ? ok({ id }) : added;
  }

  /** The ids of what waits for an article, and of what was done last. */
  private jobsOf(articleId: string, { sites, elsewhere }: Publication): string[] {
    const done = [...Object.values(sites), ...Object.values(elsewhere ?? {}).flat()].map(
      (there) => there.done,
    );
    const waiting = this.queue.jobs.filter(({ article }) => article.id === articleId).map(({ id }) => id);
    return [...waiting, ...done.filter((id) => id !== undefined)];
  }

  /** Whether something of an article waits to be done on a site, or nobody knows. */
  isQueued(articleId: string, siteId: string): boolean {
    return (
      this.queue.isUnlisted ||
      this.queue.jobs.some((job) => job.article.id === articleId && job.siteId === siteId)
    );
  }

  /** A site is gone, and she is signed out of it: what waits for it says so at once. */
  siteGone(siteId: string): void {
    this.queue.tryNow((job) => job.siteId === siteId);
    void this.tell();
  }

  /** The network or the computer is back. */
  wake(): void {
    this.queue.wake();
  }

  tryNow(id: string): void {
    this.queue.tryNow((job) => job.id === id);
  }

  async takeOut(id: string): Promise<Result<undefined>> {
    const taken = await this.queue.takeOut(id, (job) => this.sender.recordUnsent(job, takenOut(job)));
    if (!taken.ok) return taken;
    return taken.value ? ok(undefined) : fail(BEING_SENT);
  }

  /** The article is deleted for good: neither its words in the queue nor those that a site was sent stay. */
  async forget(articleId: string): Promise<void> {
    for (const job of this.queue.jobs.filter(({ article }) => article.id === articleId)) {
      const taken = await this.queue.takeOut(job.id);
      if (!taken.ok || !taken.value) throw new Error('It is still in the queue');
    }
    await this.parts.publications.forget(articleId);
  }

  private async siteState({ id, name, language }: SiteSettings): Promise<PublishSite> {
    return { id, name, language, connection: await this.parts.connections.get(id) };
  }

  private itemOf(job: Job, sites: readonly SiteSettings[]): QueueItem {
    const { id, article, task, status, date, failure, isStopped, siteId } = job;
    const wait = this.queue.waitOf(id);
    const state: QueueItem['state'] = this.queue.isSending(id)
      ? { kind: 'sending', progress: this.progress }
      : isStopped && failure !== null
        ? { kind: 'stopped', failure }
        : { kind: 'waiting', failure, retryAt: wait === null ? null : this.in(wait) };
    const siteName = sites.find((site) => site.id === siteId)?.name ?? (job.siteName || siteId);
    const { headline, changedAt } = article;
    return {
      ...{ id, articleId: article.id, headline, siteId, siteName, task, status, date },
      ...{ askedAt: madeAt(id), changedAt, state },
    };
  }

  /** An instant in ISO 8601, so many ms from now; in whole seconds, so that it is the same each time it is told. */
  private in(wait: number): string {
    const at = Date.parse(this.parts.now()) + wait;
    return new Date(Math.round(at / 1000) * 1000).toISOString();
  }

  private async tell(): Promise<void> {
    try {
      this.parts.tell(await this.state());
    } catch (error) {
      this.parts.log('publish', error);
    }
  }
}
