import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { newArticle, type Article, type ArticleSummary } from '../../shared/article/article';
import { isChinese, type Language } from '../../shared/article/language';
import type { Saved } from '../../shared/article/library';
import { afterChange, withPublication } from '../../shared/article/publication';
import { isTooDeep } from '../../shared/article/migrations/migrate';
import { fail, ok, type Result } from '../../shared/lib/result';
import { diskFailure, makeFolder, removeDurably, TurnQueue, type Disk } from '../store';
import type { FiledFields } from '../../shared/library/change';
import { copyOf } from '../../shared/translations/copyOf';
import type { ArticleFollower } from './ArticleFollower';
import type { ArticleRepository, Changed, ChangedFields } from './ArticleRepository';
import { readArticleFile, writeArticleFile } from './articleFile';
import { missingArticle, NOT_IN_BIN, refusedSave, TEXT_IN_WINDOW, tooDeep } from './articleFailures';
import { mergeFiled } from './mergeFiled';
import { proposeSlug } from './proposeSlug';
import { summarise } from './summarise';

const NOTHING_CHANGED = 'Nothing in the library has changed.';
const NOT_MADE = 'No article was made, and nothing in the library has changed.';
const STILL_IN_BIN = 'The article is still in the bin.';
const WITHOUT_HISTORY = 'The article is still in the bin, but its history is deleted already.';

interface Surroundings {
  /** `<data>/library/articles`; made when it is not there. */
  folder: string;
  disk: Disk;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  newId(): string;
  followers: readonly ArticleFollower[];
}

/** One JSON file an article. */
export class FileArticleRepository implements ArticleRepository {
  private readonly turns = new TurnQueue();
  /** The articles she worked on, as Galley read or wrote them last: a file that differs was changed by somebody else. */
  private readonly known = new Map<string, Article>();
  /** Writes that were not made sure of: they may stand in the file all the same, and are nobody else's. */
  private readonly unsure = new Map<string, Article>();
  /** Kept aside in a save that then failed; told by the one that succeeds. */
  private readonly untold = new Map<string, ArticleSummary>();

  constructor(private readonly around: Surroundings) {}

  async create(language: Language): Promise<Result<Article>> {
    const made = await this.keepNew(newArticle(this.around.newId(), this.around.now(), language));
    if (made.ok) this.tell((follower) => follower.opened?.(made.value));
    return made;
  }

  read(id: string): Promise<Result<Article>> {
    return this.turns.inTurn(id, () => this.readFile(id));
  }

  open(id: string): Promise<Result<Article>> {
    return this.turns.inTurn(id, async () => {
      const opened = await this.readFile(id);
      if (!opened.ok) return opened;
      this.known.set(id, opened.value);
      this.tell((follower) => follower.opened?.(opened.value));
      return opened;
    });
  }

  save(article: Article, known?: FiledFields): Promise<Result<Saved>> {
    return this.turns.save(article.id, async () => {
      const kept = await readArticleFile(this.pathOf(article.id), this.around.disk);
      if (kept && !kept.ok) return fail(refusedSave(kept.failure));
      // Of a file that is not as main left it, nothing is to be taken over.
      const left = this.known.get(article.id);
      const isOurs = kept !== null && isDeepStrictEqual(left, kept.value);
      const hers = isOurs && known !== undefined ? mergeFiled(article, known, kept.value) : article;
      const keptAside = kept ? await this.keepAside(kept.value) : ok(null);
      if (!keptAside.ok) return keptAside;
      // What somebody else put into the bin does not go there with the words that she writes on.
      const binnedAt = (left ?? kept?.value ?? article).binnedAt;
      const sent = kept ? { ...withOwnFields(hers, kept.value, this.around.now()), binnedAt } : article;
      const next = asRead(sent);
      const isSame = kept && isDeepStrictEqual(next, kept.value);
      const changedAt = isSame ? kept.value.changedAt : this.around.now();
      const written = isSame ? kept : await this.write({ ...next, changedAt }, TEXT_IN_WINDOW);
      if (!written.ok) return written;
      this.known.set(article.id, written.value);
      this.untold.delete(article.id);
      const { publishedAt } = written.value;
      return ok({ savedAt: this.around.now(), changedAt, publishedAt, keptAside: keptAside.value });
    });
  }

  /** What somebody else wrote into the file of an open article becomes an article of its own before she writes over it. */
  private async keepAside(kept: Article): Promise<Result<ArticleSummary | null>> {
    const known = this.known.get(kept.id);
    const isWordForWord =
      known !== undefined && isDeepStrictEqual({ ...known, binnedAt: kept.binnedAt }, kept);
    if (known === undefined || isWordForWord) return ok(this.untold.get(kept.id) ?? null);
    if (isDeepStrictEqual(this.unsure.get(kept.id), kept)) {
      this.known.set(kept.id, kept);
      return ok(null);
    }
    const mark = isChinese(kept.language) ? '（Galley 之外的改动）' : ' (changed outside Galley)';
    // In the library, where she is told that it is.
    const copy = copyOf(kept, { id: this.around.newId(), headline: kept.headline + mark });
    const written = await this.write(copy, TEXT_IN_WINDOW);
    if (!written.ok) return written;
    this.known.set(kept.id, kept);
    this.untold.set(kept.id, summarise(copy));
    return ok(summarise(copy));
  }

  put(id: string, make: (kept: Article | null) => Promise<Result<Article>>): Promise<Result<Article>> {
    return this.turns.inTurn(id, async () => {
      const kept = await readArticleFile(this.pathOf(id), this.around.disk);
      if (kept && !kept.ok) return kept;
      const made = await make(kept?.value ?? null);
      if (!made.ok) return made;
      // A window that has it open knows nothing of it: its next save keeps this aside instead of going over it.
      const written = await this.write(asRead(made.value), NOTHING_CHANGED);
      this.unsure.delete(id);
      return written;
    });
  }

  async duplicate(id: string): Promise<Result<Article>> {
    const original = await this.open(id);
    if (!original.ok) return original;
    const now = this.around.now();
    const headline = original.value.headline + (isChinese(original.value.language) ? '（副本）' : ' (copy)');
    return this.keepNew({
      ...copyOf(original.value, { id: this.around.newId(), headline }),
      // Its own address: with the original's, one post would be taken for the other.
      slug: await proposeSlug(headline),
      createdAt: now,
      changedAt: now,
    });
  }

  bin(id: string): Promise<Result<ArticleSummary>> {
    return this.moveToBin(id, this.around.now());
  }

  restore(id: string): Promise<Result<ArticleSummary>> {
    return this.moveToBin(id, null);
  }

  mend(
    id: string,
    good: Article,
    keepAside: (path: string) => Promise<void>,
  ): Promise<Result<ArticleSummary>> {
    return this.turns.inTurn(id, async () => {
      const kept = await this.readFile(id);
      if (kept.ok) return ok(summarise(kept.value));
      if (kept.failure.code !== 'damaged') return kept;
      try {
        await keepAside(this.pathOf(id));
      } catch (error) {
        return fail(diskFailure(error, NOTHING_CHANGED));
      }
      const written = await this.write(good, NOTHING_CHANGED);
      return written.ok ? ok(summarise(written.value)) : written;
    });
  }

  purge(id: string, forget: () => Promise<void>): Promise<Result<undefined>> {
    return this.turns.inTurn(id, async () => {
      const kept = await this.readFile(id);
      if (!kept.ok) return kept;
      if (kept.value.binnedAt === null) return fail(NOT_IN_BIN);
      try {
        await forget();
      } catch (error) {
        return fail(diskFailure(error, STILL_IN_BIN));
      }
      try {
        await removeDurably(this.pathOf(id), this.around.disk);
      } catch (error) {
        return fail(diskFailure(error, WITHOUT_HISTORY));
      }
      this.known.delete(id);
      this.tell((follower) => follower.removed(id));
      return ok(undefined);
    });
  }

  change(
    id: string,
    edit: (kept: Article) => ChangedFields | Promise<ChangedFields>,
  ): Promise<Result<Changed>> {
    return this.turns.inTurn(id, async () => {
      const kept = await this.readFile(id);
      if (!kept.ok) return kept;
      const before = kept.value;
      const edited = await edit(before);
      const after = asRead(afterChange(before, edited, this.around.now()));
      if (isDeepStrictEqual(before, after)) return ok({ before, after });
      const written = await this.write(after, NOTHING_CHANGED);
      if (!written.ok) return written;
      const known = this.known.get(id);
      // What somebody else wrote into the file is still to be kept aside before she writes over it.
      if (isDeepStrictEqual(known, before)) this.known.set(id, after);
      else if (known !== undefined && edited.binnedAt !== undefined)
        this.known.set(id, { ...known, binnedAt: after.binnedAt });
      return ok({ before, after });
    });
  }

  private async moveToBin(id: string, when: string | null): Promise<Result<ArticleSummary>> {
    const moved = await this.change(id, () => ({ binnedAt: when }));
    return moved.ok ? ok(summarise(moved.value.after)) : moved;
  }

  private async readFile(id: string): Promise<Result<Article>> {
    return (await readArticleFile(this.pathOf(id), this.around.disk)) ?? fail(missingArticle());
  }

  private keepNew(article: Article): Promise<Result<Article>> {
    return this.turns.inTurn(article.id, async () => {
      const written = await this.write(article, NOT_MADE);
      if (written.ok) this.known.set(article.id, article);
      return written;
    });
  }

  private async write(article: Article, safe: string): Promise<Result<Article>> {
    if (isTooDeep(article)) return fail(tooDeep(safe));
    this.unsure.set(article.id, article);
    try {
      // Her words go to the disk even when somebody has taken the folder away meanwhile.
      await makeFolder(this.around.folder, this.around.disk);
      await writeArticleFile(this.pathOf(article.id), article, this.around.disk);
    } catch (error) {
      return fail(diskFailure(error, safe));
    }
    this.unsure.delete(article.id);
    this.tell((follower) => follower.written(article));
    return ok(article);
  }

  private tell(what: (follower: ArticleFollower) => void): void {
    for (const follower of this.around.followers) what(follower);
  }

  private pathOf(id: string): string {
    return join(this.around.folder, `${id}.json`);
  }
}

/** What the window may not change: when the article was made and changed, and what it translates, is main's to say. */
function withOwnFields(article: Article, kept: Article, now: string): Article {
  const { createdAt, changedAt, translationOf } = kept;
  const publishedAt = article.publishedAt ?? kept.publishedAt;
  return withPublication({ ...article, createdAt, changedAt, translationOf, publishedAt }, kept, now);
}

/** As a reading of its file would find it: a field that is undefined is not there. */
function asRead(article: Article): Article {
  return JSON.parse(JSON.stringify(article)) as Article;
}
