import type { Article } from '../../shared/article/article';
import type { RevisionReason } from '../../shared/history/revision';
import { type Failure, ok, type Result } from '../../shared/lib/result';
import type { ArticleFollower } from '../articles';

/** She has paused, in ms after a save; and the longest that she writes on without a revision. */
const PAUSE_MS = 20_000;
const LONGEST_MS = 5 * 60_000;
/** Articles that she only looks at, kept as she found them. Coming back to one opens it again. */
const MOST_FOUND = 16;

interface RecorderParts {
  take(article: Article, reason: RevisionReason): Promise<Result<undefined>>;
  /** A revision that could not be kept: she is not stopped in her writing for it. */
  onFailure(reason: RevisionReason, code: string): void;
}

/** What is known of an article that was opened since the start. */
interface Work {
  /** As she found it, until she changes it. */
  found: Article | null;
  /** As it is on the disk, until that is a revision. */
  unkept: Article | null;
  /** As it was kept last while she is in it: whoever asks for it again learns whether it still is. */
  kept: Article | null;
  failure: Failure | null;
  pause?: NodeJS.Timeout;
  longest?: NodeJS.Timeout;
}

/**
 * Decides when a revision is taken of an article that she works on: as it was before her first change, when she pauses,
 * every five minutes while she does not, when she goes to another article, and at the end of the day. What is only written
 * (in bulk, by an import) is told to `Revisions` by whoever does it.
 */
export class Recorder implements ArticleFollower {
  private readonly works = new Map<string, Work>();

  constructor(private readonly parts: RecorderParts) {}

  /** She begins with it, from these words. */
  opened(article: Article): void {
    for (const [id, work] of this.works) {
      if (id === article.id) continue;
      void this.keep(id, 'left');
      work.kept = null;
    }
    const work = this.works.get(article.id) ?? { found: null, unkept: null, kept: null, failure: null };
    if (work.unkept === null) work.found = article;
    this.works.delete(article.id);
    this.works.set(article.id, work);
    const onlySeen = [...this.works].filter(([, { found, unkept }]) => found !== null && unkept === null);
    for (const [id] of onlySeen.slice(0, -MOST_FOUND)) this.works.delete(id);
  }

  /** It is on the disk. */
  written(article: Article): void {
    const work = this.works.get(article.id);
    if (work === undefined) return;
    if (work.found !== null) void this.keepFound(work, work.found);
    work.unkept = article;
    clearTimeout(work.pause);
    work.pause = setTimeout(() => void this.keep(article.id, 'pause'), PAUSE_MS);
    work.longest ??= setTimeout(() => void this.keep(article.id, 'writing'), LONGEST_MS);
  }

  /** It is deleted for good, with its history. */
  removed(id: string): void {
    stopTimers(this.works.get(id));
    this.works.delete(id);
  }

  /** Keeps it as it is on the disk, before or after something that she may want to go back behind. */
  takeNow(id: string, reason: RevisionReason): Promise<Result<undefined>> {
    const work = this.works.get(id);
    const article = work?.found ?? work?.kept ?? null;
    // Its log may be gone by now, or what is under way may fail: that it was kept once says nothing.
    if (work !== undefined && work.unkept === null && article !== null)
      return this.take(work, article, reason);
    return this.keep(id, reason);
  }

  /** Why the newest revision of it could not be kept, or null. */
  failureOf(id: string): Failure | null {
    return this.works.get(id)?.failure ?? null;
  }

  /** Resolves once all that is written is a revision too, as far as that can be. */
  async close(): Promise<void> {
    await Promise.all([...this.works.keys()].map((id) => this.keep(id, 'closed')));
  }

  private async keepFound(work: Work, found: Article): Promise<void> {
    work.found = null;
    const taken = await this.take(work, found, isNew(found) ? 'created' : 'opened');
    if (!taken.ok) work.found ??= found;
  }

  private async keep(id: string, reason: RevisionReason): Promise<Result<undefined>> {
    const work = this.works.get(id);
    stopTimers(work);
    // Then its newest revision has these words already.
    if (work === undefined || work.unkept === null) return ok(undefined);
    const article = work.unkept;
    work.unkept = null;
    work.kept = article;
    const taken = await this.take(work, article, reason);
    if (!taken.ok) work.unkept ??= article;
    return taken;
  }

  private async take(work: Work, article: Article, reason: RevisionReason): Promise<Result<undefined>> {
    const taken = await this.parts.take(article, reason);
    work.failure = taken.ok ? null : taken.failure;
    if (!taken.ok) this.parts.onFailure(reason, taken.failure.code);
    return taken;
  }
}

function stopTimers(work: Work | undefined): void {
  if (work === undefined) return;
  clearTimeout(work.pause);
  clearTimeout(work.longest);
  delete work.longest;
}

function isNew({ createdAt, changedAt }: Article): boolean {
  return createdAt === changedAt;
}
