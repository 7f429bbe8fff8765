import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import type { ReadArticle } from '../../shared/import/imported';
import type { PullLook, PullQuery, PullStep } from '../../shared/import/pulled';
import { fail, ok, type Result } from '../../shared/lib/result';
import { filedOf } from '../../shared/library/change';
import { isSamePost } from '../../shared/publish/isSamePost';
import type { ArticleRepository } from '../articles';
import type { MediaShelf } from '../media';
import {
  type Connections,
  type OnSite,
  onSiteAt,
  type Publications,
  type SitePlace,
  withOnSite,
} from '../publish';
import type { SiteShelf } from '../sites';
import { diskFailure, type SettingsFile } from '../store';
import { ArticlesOfPosts, type ArticlesOfPostsParts } from './ArticlesOfPosts';
import { articleOfPost, toRead } from './articleOfPost';
import { filedByBoth } from './filedByBoth';
import { openPatiently } from './openPatiently';
import { changedHere, NO_IMPORT, openHere, thereAlready, waitingHere } from './pullFailures';
import { listPosts, readSections } from './siteLists';
import { type ReadPosts, SiteReader, type WholePost } from './SiteReader';

/** An import that did not come to its end, by the id of its site. */
export const unfinishedSchema = z.record(z.string(), z.object({ done: z.number(), total: z.number() }));

export interface PullParts {
  articles: Pick<ArticleRepository, 'read' | 'put'>;
  connections: Pick<Connections, 'open'>;
  publications: ArticlesOfPostsParts['publications'] & Pick<Publications, 'change'>;
  media: Pick<MediaShelf, 'take'>;
  sites: Pick<SiteShelf, 'get'>;
  unfinished: SettingsFile<z.infer<typeof unfinishedSchema>>;
  /** Keeps an article as it was before the site's version took its place. */
  keepRevision(article: Article): Promise<void>;
  /** Whether an article waits to be sent to a site. */
  isQueued(articleId: string, siteId: string): boolean;
  fetch: typeof globalThis.fetch;
  now(): string;
  newId(): string;
  /** How long it waits where a site is busy, in ms. */
  patience?: readonly number[];
  /** Told when it begins to wait for the site, and when it waits no longer. */
  waits(isWaiting: boolean): void;
}

interface Run {
  token: string;
  siteId: string;
  place: SitePlace;
  host: string;
  reader: SiteReader;
  ids: ArticlesOfPosts;
  left: number[];
  done: number;
  total: number;
  /** The posts that the window has, and those that come next. */
  given: Map<number, WholePost>;
  coming: Promise<Result<ReadPosts>> | null;
}

/** As many posts are read at once: the window has some, while the site gives the next. */
const BATCH = 25;
/**
 * Pulls posts of a site into the library, a few at a time as the window reads them. What it has done stands in the
 * publications, so that an import that was cut off goes on where it was, and none is there twice.
 */
export class Puller {
  private run: Run | null = null;
  /** Ends what the import still asks of the site, and its waiting. */
  private stopping = new AbortController();

  constructor(private readonly parts: PullParts) {}

  async look(siteId: string, query: PullQuery): Promise<Result<PullLook>> {
    const open = await openPatiently(siteId, this.parts);
    if (!open.ok) return open;
    const { site, userId, place } = open.value;
    const sections = await readSections(site);
    if (!sections.ok) return sections;
    const listed = await listPosts(query, userId, site);
    if (!listed.ok) return listed;
    const ids = await ArticlesOfPosts.of({ siteId, place, host: site.host }, this.parts);
    if (!ids.ok) return ids;
    const news = await ids.value.newsOf(listed.value);
    const unfinished = (await this.parts.unfinished.read())[siteId] ?? null;
    const changed = news.filter((id) => ids.value.knownAs(id) !== undefined).length;
    return ok({
      ...{ fresh: news.length - changed, changed, known: listed.value.length - news.length },
      sections: sections.value,
      unfinished,
    });
  }

  async start(siteId: string, query: PullQuery): Promise<Result<{ token: string; total: number }>> {
    this.stopping.abort();
    this.stopping = new AbortController();
    const open = await openPatiently(siteId, this.parts, this.stopping.signal);
    if (!open.ok) return open;
    const { site, userId, place } = open.value;
    const listed = await listPosts(query, userId, site);
    if (!listed.ok) return listed;
    const ids = await ArticlesOfPosts.of({ siteId, place, host: site.host }, this.parts);
    if (!ids.ok) return ids;
    const left = await ids.value.newsOf(listed.value);
    const { media, fetch, newId } = this.parts;
    const reader = new SiteReader({ site, root: place.root, media, fetch });
    const token = newId();
    this.run = {
      ...{ token, siteId, place, host: site.host, reader, ids: ids.value, left, done: 0 },
      ...{ total: left.length, given: new Map(), coming: null },
    };
    const marked = await this.mark(this.run);
    return marked.ok ? ok({ token, total: left.length }) : marked;
  }

  /** The next posts; none is left where there are none in it. */
  async next(token: string): Promise<Result<PullStep>> {
    const run = this.runOf(token);
    if (run === null) return fail(NO_IMPORT);
    for (const id of run.given.keys()) run.given.delete(id);
    const read = await (run.coming ?? this.fetchNext(run));
    if (!read.ok) {
      // Asked again, it tries the same once more.
      run.coming = null;
      return read;
    }
    run.left.splice(0, BATCH);
    run.coming = run.left.length === 0 ? null : this.fetchNext(run);
    const { missing } = read.value;
    for (const whole of read.value.posts) run.given.set(whole.post.id, whole);
    const done = run.total - run.left.length - read.value.posts.length;
    run.done = done;
    const marked = await this.mark(run);
    if (!marked.ok) return marked;
    const posts: PullStep['posts'] = [];
    for (const whole of read.value.posts)
      posts.push(
        toRead(whole, whole.post.id, [...(await run.ids.versionsOf(whole, run.given.values())).keys()]),
      );
    return ok({ posts, missing, done, total: run.total });
  }

  /**
   * Keeps what the window made of a post. An article that she has changed since is never written over, nor the one that is
   * open: the window would go on with its words of before, and send them over the site's.
   */
  async keep(
    token: string,
    postId: number,
    read: ReadArticle,
    openId: string | null = null,
  ): Promise<Result<{ id: string }>> {
    const run = this.runOf(token);
    const whole = run?.given.get(postId);
    if (run == null || whole === undefined) return fail(NO_IMPORT);
    const known = run.ids.knownAs(postId);
    const id = (await this.sameAsFiled(run, whole, read)) ?? (await run.ids.idOf(postId));
    const made = articleOfPost(id, whole, read);
    const [group = id] = (await run.ids.versionsOf(whole, run.given.values())).values();
    const article = group === id ? made : { ...made, translationOf: group };
    if (known === undefined) {
      const there = await this.parts.articles.read(id);
      // From a backup, from a file, or from another site of Galley's that is this one: whose words are newer nobody knows.
      if (there.ok && !(await this.saysTheSame(there.value, article, whole, run)))
        return fail(thereAlready(there.value.headline, run.host));
      // Known first: cut off between the two, the post is found without its article and is read once more. Of one that is here
      // the site has what stands here, with its sources by the ids that they have here.
      const linked = await this.link(run, whole, there.ok ? there.value : article);
      if (!linked.ok) return linked;
      const kept = await this.parts.articles.put(id, async (there) => ok(there ?? article));
      return kept.ok ? ok({ id }) : kept;
    }
    const publication = await this.parts.publications.read(id);
    if (!publication.ok) return publication;
    const onSite = onSiteAt(publication.value, run.siteId, run.place);
    let linkedAs = filedOf(article);
    const kept = await this.parts.articles.put(id, async (there) => {
      if (there === null) return ok(article);
      // What waits would go over the site's words, which were known by then.
      if (this.parts.isQueued(id, run.siteId)) return fail(waitingHere(there.headline, run.host));
      if (id === openId) return fail(openHere(there.headline, run.host));
      if (there.changedAt !== known.changedAt && there.changedAt !== article.changedAt)
        return fail(changedHere(there.headline, run.host));
      const { here, known: filed } = filedByBoth(there, onSite, article);
      linkedAs = filed;
      await this.parts.keepRevision(there);
      const { createdAt, binnedAt, translationOf = article.translationOf } = there;
      return ok({
        ...{ ...article, ...here, createdAt, binnedAt },
        ...(translationOf !== undefined && { translationOf }),
      });
    });
    if (!kept.ok) return kept;
    const linked = await this.link(run, whole, { ...kept.value, ...linkedAs });
    return linked.ok ? ok({ id }) : linked;
  }

  /** Waits no longer for the site. What is on its way into the library gets there. */
  stop(): void {
    this.stopping.abort();
  }

  /** Ends an import; what is left of it is offered the next time. */
  async end(token: string, isDone: boolean): Promise<void> {
    const run = this.runOf(token);
    if (run === null) return;
    this.run = null;
    this.stop();
    const { [run.siteId]: mark, ...others } = await this.parts.unfinished.read();
    const kept = isDone || mark === undefined ? others : { ...others, [run.siteId]: mark };
    await this.parts.unfinished.write(kept).catch(() => undefined);
  }

  private runOf(token: string): Run | null {
    return this.run?.token === token ? this.run : null;
  }

  private fetchNext({ reader, left }: Run): Promise<Result<ReadPosts>> {
    return left.length === 0
      ? Promise.resolve(ok({ posts: [], missing: [] }))
      : reader.read(left.slice(0, BATCH));
  }

  /** An article out of a file that may have had another number there, where it says what the post does; null where none does. */
  private async sameAsFiled(run: Run, whole: WholePost, read: ReadArticle): Promise<string | null> {
    const id = run.ids.perhapsFiled(whole.post.id);
    const there = id === null ? null : await this.parts.articles.read(id);
    if (id === null || there?.ok !== true) return null;
    return (await this.saysTheSame(there.value, articleOfPost(id, whole, read), whole, run)) ? id : null;
  }

  private async saysTheSame(
    there: Article,
    read: Article,
    { post, pictures }: WholePost,
    { siteId }: Run,
  ): Promise<boolean> {
    const site = await this.parts.sites.get(siteId);
    const known = new Map(pictures.map(({ media, ...picture }) => [media.name, picture]));
    return site !== null && isSamePost(there, read, { content: post.content, pictures: known }, site);
  }

  private link(run: Run, whole: WholePost, article: Article): Promise<Result<unknown>> {
    const { siteId, place } = run;
    const { post, pictures } = whole;
    const { language: _, ...held } = post;
    run.ids.has(article.id, whole);
    const onSite: OnSite = {
      ...{ postId: post.id, sentAt: this.parts.now(), held, article, changed: null },
      pictures: Object.fromEntries(
        pictures.flatMap(({ id, url, media }) => (id === null ? [] : [[media.name, { id, url }]])),
      ),
    };
    return this.parts.publications.change(article.id, (before) => withOnSite(before, siteId, place, onSite));
  }

  private async mark({ siteId, done, total }: Run): Promise<Result<undefined>> {
    try {
      const { unfinished } = this.parts;
      await unfinished.write({ ...(await unfinished.read()), [siteId]: { done, total } });
      return ok(undefined);
    } catch (error) {
      return fail(diskFailure(error, 'What came into the library is safe.'));
    }
  }
}
