import type { Article } from './article';
import { isPublic } from './status';

type Dated = Pick<Article, 'status' | 'createdAt' | 'changedAt' | 'publishedAt'>;

/**
 * The instant by which an article is dated and stands in lists: since when its readers have it. What they do not have yet is as
 * new as its last change; of what was published before Galley kept this, only the beginning is known not to move.
 */
export function datedAt({ status, createdAt, changedAt, publishedAt }: Dated): string {
  return publishedAt ?? (isPublic(status) ? createdAt : changedAt);
}

/** The article with the instant since when its readers have it, where they get it with this change of it. */
export function withPublication(after: Article, before: Pick<Article, 'status'>, now: string): Article {
  if (after.publishedAt !== undefined || !isPublic(after.status) || isPublic(before.status)) return after;
  return { ...after, publishedAt: now };
}
