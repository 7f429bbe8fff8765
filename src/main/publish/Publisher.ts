import type { Article } from '../../shared/article/article';
import type { ChangeableFields } from '../../shared/library/change';
import { fail, ok, type Result } from '../../shared/lib/result';
import { changedFields } from '../../shared/publish/changedFields';
import type { HeldPost, PostText } from '../../shared/publish/heldPost';
import type { PostStatus } from '../../shared/publish/postStatus';
import type {
  ArticleOnSites,
  PostKnown,
  PostOnSite,
  PublishSite,
  PublishState,
  QueueItem,
  SendProgress,
} from '../../shared/publish/publishing';
import type { SiteTask, Withdrawal } from '../../shared/publish/siteTask';
import type { SiteSettings } from '../../shared/site/site';
import type { PostVersion } from '../../shared/export/versions';
import type { ArticleRepository } from '../articles';
import type { SiteShelf } from '../sites';
import type { Disk } from '../store';
import { readPost } from '../wordpress';
import { changeStatus } from './changeStatus';
import type { Connections } from './Connections';
import { scheduledFor } from './isShown';
import { type Job, KEY } from './job';
import type { Passwords } from './Passwords';
import { JobSender } from './JobSender';
import { laterId, madeAt } from './laterId';
import type { OnSite, Publication } from './publication';
import type { PublishedVersions } from './PublishedVersions';
import type { Publications } from './Publications';
import {
  BEING_SENT,
  NEVER_ON_SITE,
  NO_SUCH_SITE,
  REPLACED,
  signedOut,
  takenOut,
  UNLISTED,
  unfit,
} from './publishFailures';
import { Queue } from './Queue';
import type { SendParts } from './sendJob';
import { stateSum } from './postSums';
import { statusByAnswer } from './statusByAnswer';
import { type Settling, withChanged, withSettled } from './recordAttempt';
import { isUnsettled, overOf } from './unsettled';
import { isBare } from './whyStale';
import { elsewhereOf, onSiteAt } from './sitePlace';

export interface PublisherParts {
  articles: Pick<ArticleRepository, 'read' | 'change'>;
  sites: Pick<SiteShelf, 'list' | 'get'>;
  connections: Connections;
  passwords: Passwords;
  publications: Publications;
  versions: Pick<PublishedVersions, 'of' | 'notLed' | 'stillLed'>;
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

/** Sends articles to the sites: what waits, what came of it, and what the sites have. */
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

  async onSites(articleId: string): Promise<Result<ArticleOnSites>> {
    const publication = await this.parts.publications.read(articleId);
    if (!publication.ok) return publication;
    const { sites, receipts } = publication.value;
    const article = await this.parts.articles.read(articleId);
    const now = article.ok ? article.value : null;
    const notLed = article.ok ? await this.parts.versions.notLed(article.value) : [];
    const stillLed = article.ok ? await this.parts.versions.stillLed(article.value) : [];
    const known: ArticleOnSites = { sites: [], written: [], elsewhere: [], receipts, notLed, stillLed };
    for (const [siteId, last] of Object.entries(sites)) {
      const place = await this.parts.connections.placeOf(siteId);
      // Signed out, nothing can be done there, and what was there last is what she looks for.
      const there = place === null ? last : onSiteAt(publication.value, siteId, place);
      const others = place === null ? [] : elsewhereOf(publication.value, siteId, place);
      known.sites.push(...postsIn(siteId, there === null ? [] : [there], now));
      if (there?.held === null && isUnsettled(there, now)) known.written.push(siteId);
      known.elsewhere.push(...postsIn(siteId, others, now));
    }
    return ok(known);
  }

  /** What somebody else made of the post: asked of the site now, so that what she sends next may take its place. */
  async changes(articleId: string, siteId: string): Promise<Result<PostOnSite>> {
    const { connections, publications } = this.parts;
    const site = await this.parts.sites.get(siteId);
    if (site === null) return fail(NO_SUCH_SITE);
    const open = await connections.open(siteId);
    if (open === null) return fail(signedOut(site.name));
    const known = await publications.read(articleId);
    if (!known.ok) return known;
    const there = onSiteAt(known.value, siteId, open.place);
    if (there === null) return fail(NEVER_ON_SITE);
    const { postId, held, article, pictures, taken, settled } = there;
    const theirs = await readPost(postId, open.client);
    if (!theirs.ok) return theirs;
    if (theirs.value === null) return fail(NEVER_ON_SITE);
    await this.keepStatus(articleId, there, theirs.value);
    const sum = stateSum(theirs.value);
    const isChanged = held === null ? !isBare(theirs.value) : sum !== stateSum(held);
    // What was changed back is no change any more; what is in the bin or gone is told by that.
    if (isChanged || isUnsettled(there, null)) {
      const kept = await publications.change(articleId, (before) =>
        withChanged(before, siteId, open.place, isChanged ? sum : null),
      );
      if (!kept.ok) return kept;
    }
    const fields = held === null ? [] : changedFields(held, theirs.value, {});
    const base = held === null ? NO_TEXT : textOf(held);
    return ok({
      article,
      base,
      theirs: textOf(theirs.value),
      fields,
      pictures,
      state: sum,
      taken: taken ?? null,
      isSettled: settled === sum,
    });
  }

  /** What a look at the site says of a post that was to come is so in the library too. */
  private async keepStatus(articleId: string, there: OnSite, theirs: HeldPost): Promise<void> {
    const article = await this.parts.articles.read(articleId);
    const status = article.ok ? statusByAnswer(article.value, there, theirs) : null;
    if (status !== null) await changeStatus(articleId, status, this.parts);
  }

  /** She has taken into the article what `changes` showed of the post: where that is all of it, this may take its place. */
  async settle(articleId: string, siteId: string, what: Settling): Promise<Result<undefined>> {
    const place = await this.parts.connections.placeOf(siteId);
    if (place === null) return ok(undefined);
    const kept = await this.parts.publications.change(articleId, (before) =>
      withSettled(before, siteId, place, what),
    );
    return kept.ok ? ok(undefined) : kept;
  }

  /** Where readers find the other versions of an article. */
  async versions(articleId: string): Promise<Result<PostVersion[]>> {
    const article = await this.parts.articles.read(articleId);
    return article.ok ? ok(await this.parts.versions.of(article.value)) : article;
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

  /** Takes the post of an article back to a draft, or puts it into the site's bin. The article stays as it is. */
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

const textOf = ({ title, content, excerpt, footnotes }: PostText): PostText => ({
  ...{ title, content, excerpt, footnotes },
});
const postsIn = (siteId: string, known: readonly OnSite[], article: Article | null): PostKnown[] =>
  known.flatMap((onSite) => {
    const { held, sentAt } = onSite;
    if (held === null) return [];
    const { link, status } = held;
    return [
      { siteId, link, status, date: scheduledFor(held), sentAt, isChanged: isUnsettled(onSite, article) },
    ];
  });

const NO_TEXT: PostText = { title: '', content: '', excerpt: '', footnotes: null };
