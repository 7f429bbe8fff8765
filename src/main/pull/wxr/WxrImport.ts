import { namedArticle } from '../../../shared/article/headline';
import type { Article } from '../../../shared/article/article';
import type { ReadArticle } from '../../../shared/import/imported';
import type { PullStep } from '../../../shared/import/pulled';
import { fail, type Failure, ok, type Result } from '../../../shared/lib/result';
import { versionsOfPost } from '../../../shared/export/versions';
import { copyOf } from '../../../shared/translations/copyOf';
import { type OwnFields, readOwnFields, withOwnFields } from '../../../shared/wxr/ownFields';
import type { ArticleRepository } from '../../articles';
import { type FiledPost, postKey, type Publications } from '../../publish';
import { articleOfPost, toRead } from '../articleOfPost';
import type { WholePost } from '../SiteReader';
import { versionGroups } from '../versionGroups';
import type { WxrEntry } from './ItemReader';
import { idOfPost, PostIds } from './postIds';
import { postOfEntry } from './postOfEntry';
import type { WxrScan } from './scanWxr';
import { type PicturePlaces, takeBeside } from './takeBeside';
import { Named, tellWxr, WXR_OVER, wxrFailure } from './tellWxr';
import type { WxrReading } from './WxrReader';

export interface WxrImportParts extends PicturePlaces {
  articles: Pick<ArticleRepository, 'read' | 'put'>;
  publications: Pick<Publications, 'articlesByAddress' | 'articlesByPost' | 'filedPosts' | 'change'>;
  /** Opens a file in a thread of its own. */
  open(path: string): WxrReading;
  newId(): string;
}

interface Run {
  token: string;
  path: string;
  reader: WxrReading;
  scan: WxrScan;
  /** The articles that the sites have, by their `postKey` and by their addresses. */
  byPost: ReadonlyMap<string, string>;
  byAddress: ReadonlyMap<string, string>;
  /** Those that came out of files before. */
  filed: ReadonlyMap<string, FiledPost>;
  seen: number;
  ids: PostIds;
  /** Those that are in the library, those that are in its bin, and those that are more than any article. */
  here: Named;
  binned: Named;
  tooLarge: Named;
  /** By their places in the file. */
  given: Map<number, GivenPost>;
}

interface GivenPost {
  id: string;
  whole: WholePost;
  own: OwnFields | null;
  /** Whether an earlier post of the file is the article that this one says it is. */
  isCopy: boolean;
}

/**
 * Makes articles of the posts of WordPress's own export, a few at a time as the window reads them. A post that has its article
 * here is left alone, so that an import that was stopped goes on where it was, and none is there twice.
 */
export class WxrImport {
  private run: Run | null = null;
  private reader: WxrReading | null = null;

  constructor(private readonly parts: WxrImportParts) {}

  async start(path: string, name: string): Promise<Result<{ token: string; total: number }>> {
    this.stop();
    const reader = this.parts.open(path);
    this.reader = reader;
    const scan = await reader.scan();
    const failure = wxrFailure(scan, name);
    if (typeof scan === 'string' || failure !== null) return this.left(reader, failure ?? WXR_OVER);
    // Not knowing which posts are here it would make a second article of some.
    const { publications, newId } = this.parts;
    const byPost = await publications.articlesByPost();
    if (!byPost.ok) return this.left(reader, byPost.failure);
    const filed = await publications.filedPosts();
    if (!filed.ok) return this.left(reader, filed.failure);
    const byAddress = await publications.articlesByAddress();
    if (!byAddress.ok) return this.left(reader, byAddress.failure);
    this.run = {
      ...{ token: newId(), path, reader, scan, seen: 0, given: new Map() },
      ids: new PostIds(scan.address),
      ...{ byPost: byPost.value, byAddress: byAddress.value, filed: filed.value },
      ...{ here: new Named(), binned: new Named(), tooLarge: new Named() },
    };
    return ok({ token: this.run.token, total: scan.posts });
  }

  /** The next posts that the library has not; none is left where there are none in it. */
  async next(token: string): Promise<Result<PullStep>> {
    const run = this.runOf(token);
    if (run === null) return fail(WXR_OVER);
    run.given.clear();
    const posts: PullStep['posts'] = [];
    while (posts.length === 0) {
      const entries = await run.reader.next();
      if (typeof entries === 'string') return fail(wxrFailure(entries, '') ?? WXR_OVER);
      if (entries.length === 0) break;
      for (const entry of entries) {
        const place = run.seen;
        run.seen += 1;
        const given = await this.givenPost(entry, place, run);
        if (given === null) continue;
        run.given.set(place, given);
        posts.push(toRead(given.whole, place, await this.versionsOf(given, run)));
      }
    }
    return ok({ posts, missing: [], done: run.seen - posts.length, total: run.scan.posts });
  }

  /** Keeps what the window made of a post. Nothing is written over. */
  async keep(token: string, place: number, read: ReadArticle): Promise<Result<{ id: string }>> {
    const run = this.runOf(token);
    const given = run?.given.get(place);
    if (run == null || given === undefined) return fail(WXR_OVER);
    const { id, own, isCopy } = given;
    const made = articleOfPost(id, given.whole, read);
    const filed = own === null ? await this.linked(made, given, run) : withOwnFields(made, own);
    const whole = isCopy ? copyOf(filed, filed) : filed;
    const noted = await this.noted(given, run);
    if (!noted.ok) return noted;
    const kept = await this.parts.articles.put(id, async (there) =>
      there === null ? ok(whole) : fail(cameMeanwhile(whole.headline)),
    );
    return kept.ok ? ok({ id }) : kept;
  }

  stop(): void {
    this.reader?.stop();
  }

  /** Ends an import; answers with what she should know of its file, a sentence each. */
  end(token: string): string[] {
    const run = this.runOf(token);
    if (run === null) return [];
    this.run = null;
    this.stop();
    return tellWxr(run.scan, run);
  }

  /** Under an id of Galley's own nothing else says which post of its site an article is. Comes before it, as what a cut leaves is harmless. */
  private async noted({ id, whole, own, isCopy }: GivenPost, run: Run): Promise<Result<unknown>> {
    const { id: postId, link } = whole.post;
    if (own === null || isCopy || postId === 0) return ok(undefined);
    const filed = { address: run.scan.address, postId, link };
    return this.parts.publications.change(id, (before) => ({ ...before, filed }));
  }

  private left(reader: WxrReading, failure: Failure): Result<never> {
    reader.stop();
    return fail(failure);
  }

  private runOf(token: string): Run | null {
    return this.run?.token === token ? this.run : null;
  }

  /** Null where its article is here, or where it is more than any article. */
  private async givenPost(entry: WxrEntry, place: number, run: Run): Promise<GivenPost | null> {
    if (entry.isTooLarge) {
      run.tooLarge.add(entry.title);
      return null;
    }
    const own = entry.own === null ? null : readOwnFields(entry.own);
    const { id, isCopy } = run.ids.take(entry, own, place);
    const key = postKey(run.scan.address, entry.id);
    const filed = run.filed.get(key);
    const known = [
      id,
      run.byPost.get(key),
      filed?.isCertain === true ? filed.articleId : undefined,
      run.byAddress.get(entry.link),
    ].filter((each) => each !== undefined);
    for (const each of new Set(known)) {
      const there = await this.parts.articles.read(each);
      // One that cannot be read is damaged, and stays as it is.
      if (!there.ok && there.failure.code === 'not-found') continue;
      const isBinned = there.ok && there.value.binnedAt !== null;
      (isBinned ? run.binned : run.here).add(there.ok ? there.value.headline : entry.title);
      return null;
    }
    const pictures = await takeBeside(own?.pictures ?? [], run.path, this.parts);
    const language = own?.language ?? entry.language;
    const whole = postOfEntry(entry, run.scan.authors, pictures, language);
    return { id, own, isCopy, whole: isCopy ? { ...whole, remarks: [COPY, ...whole.remarks] } : whole };
  }

  /** The line of the versions is Galley's where it wrote the post; of others, where all of their articles are known. */
  private async versionsOf({ id, own, whole }: GivenPost, run: Run): Promise<string[]> {
    if (own !== null) return versionsOfPost(whole.post.content);
    return [...(await this.groupsOf(id, whole, run)).keys()];
  }

  private async linked(article: Article, { id, whole }: GivenPost, run: Run): Promise<Article> {
    const [group = id] = (await this.groupsOf(id, whole, run)).values();
    return group === id ? article : { ...article, translationOf: group };
  }

  private groupsOf(id: string, { post }: WholePost, run: Run): Promise<Map<string, string>> {
    const { byAddress, scan } = run;
    const idAt = (address: string) => {
      const number = scan.links.get(address);
      return byAddress.get(address) ?? (number === undefined ? undefined : idOfPost(scan.address, number));
    };
    return versionGroups(post.content, id, idAt, this.parts.articles);
  }
}

const COPY = 'Another post says that it is the same article, as duplicates do: this one came as a copy.';

function cameMeanwhile(headline: string): Failure {
  return {
    code: 'in-use',
    happened: `${namedArticle(headline)} is here already.`,
    safe: 'It is as it was, and the file too.',
    next: 'Open it in the library.',
  };
}
