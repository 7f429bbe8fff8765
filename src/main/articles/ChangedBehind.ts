import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';

const FIELDS = ['status', 'tags'] as const;
type Fields = Pick<Article, (typeof FIELDS)[number]>;

/**
 * What was changed on the disk while a window may have the article open. A window that has not heard of it still sends
 * the old fields with its next save, and these are then not hers to keep: only what she changed herself is.
 */
export class ChangedBehind {
  /** By article, then by the `changedAt` that a window has which knows only what was before. */
  private readonly before = new Map<string, Map<string, Fields>>();

  note(id: string, { changedAt, status, tags }: Article): void {
    const known = this.before.get(id) ?? new Map<string, Fields>();
    this.before.set(id, known.set(changedAt, { status, tags }));
  }

  /** What she sent, with the kept value of each field that was changed behind her and that she left alone. */
  merge(sent: Article, kept: Article): Article {
    const before = this.before.get(sent.id)?.get(sent.changedAt);
    if (before === undefined) return sent;
    const untouched = FIELDS.filter((field) => isDeepStrictEqual(sent[field], before[field]));
    return { ...sent, ...Object.fromEntries(untouched.map((field) => [field, kept[field]])) };
  }
}
