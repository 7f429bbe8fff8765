import type { Article } from '../../shared/article/article';
import type { RevisionReason } from '../../shared/history/revision';
import type { ArticleFollower } from '../articles';
import { type Failure, ok, type Result } from '../../shared/lib/result';

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

interface Pending {
  article: Article;
  pause: NodeJS.Timeout;
  longest: NodeJS.Timeout;
}

/**
 * Decides when a revision is taken of an article that she works on: as it was before her first change, when she pauses,
 * every five minutes while she does not, when she goes to another article, and at the end of the day.
 */
export class Recorder implements ArticleFollower {
  /** Articles as she found them, until she changes them. */
  private readonly found = new Map<string, Article>();
  /** Articles opened since the start. What is only written (in bulk, by an import) is told to `Revisions` by whoever does it. */
  private readonly begun = new Set<string>();
  private readonly pending = new Map<string, Pending>();
  /** Why the newest revision of an article could not be kept. */
  private readonly failures = new Map<string, Failure>();

  constructor(private readonly parts: RecorderParts) {}

  /** She begins with it, from these words. */
  opened(article: Article): void {
    for (const id of this.pending.keys()) if (id !== article.id) void this.takePending(id, 'left');
    this.begun.add(article.id);
    if (this.pending.has(article.id)) return;
    this.found.delete(article.id);
    this.found.set(article.id, article);
    const [oldest] = this.found.keys();
    if (this.found.size > MOST_FOUND && oldest !== undefined) this.found.delete(oldest);
  }

  /** It is on the disk. */
  written(article: Article): void {
    const { id } = article;
    if (!this.begun.has(id)) return;
    const found = this.found.get(id);
    this.found.delete(id);
    if (found !== undefined) void this.take(found, isNew(found) ? 'created' : 'opened');
    const before = this.pending.get(id);
    clearTimeout(before?.pause);
    this.pending.set(id, {
      article,
      pause: setTimeout(() => void this.takePending(id, 'pause'), PAUSE_MS),
      longest: before?.longest ?? setTimeout(() => void this.takePending(id, 'writing'), LONGEST_MS),
    });
  }

  /** It is deleted for good, with its history. */
  removed(id: string): void {
    this.dropPending(id);
    this.found.delete(id);
    this.begun.delete(id);
    this.failures.delete(id);
  }

  /** Keeps it as it is on the disk, before or after something that she may want to go back behind. */
  async takeNow(id: string, reason: RevisionReason): Promise<Result<undefined>> {
    // Neither pending nor as she found it: then its newest revision has these words already.
    const article = this.dropPending(id) ?? this.found.get(id);
    return article === undefined ? ok(undefined) : this.take(article, reason);
  }

  /** Why the newest revision of it could not be kept, or null. */
  failureOf(id: string): Failure | null {
    return this.failures.get(id) ?? null;
  }

  /** Resolves once all that is written is a revision too. */
  async close(): Promise<void> {
    await Promise.all([...this.pending.keys()].map((id) => this.takePending(id, 'closed')));
  }

  private async takePending(id: string, reason: RevisionReason): Promise<void> {
    const article = this.dropPending(id);
    if (article !== undefined) await this.take(article, reason);
  }

  private dropPending(id: string): Article | undefined {
    const pending = this.pending.get(id);
    clearTimeout(pending?.pause);
    clearTimeout(pending?.longest);
    this.pending.delete(id);
    return pending?.article;
  }

  private async take(article: Article, reason: RevisionReason): Promise<Result<undefined>> {
    const taken = await this.parts.take(article, reason);
    if (taken.ok) this.failures.delete(article.id);
    else {
      this.failures.set(article.id, taken.failure);
      this.parts.onFailure(reason, taken.failure.code);
    }
    return taken;
  }
}

function isNew({ createdAt, changedAt }: Article): boolean {
  return createdAt === changedAt;
}
