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

/**
 * The article with the instant since when its readers have it, where they get it with this change of it; of one that is taken from
 * them and was published before Galley kept this, its beginning.
 */
export function withPublication(
  after: Article,
  before: Pick<Article, 'status' | 'createdAt'>,
  now: string,
): Article {
  const isOut = isPublic(after.status);
  if (isOut === isPublic(before.status)) return after;
  const { publishedAt = isOut ? now : before.createdAt } = after;
  // What came from elsewhere may have been planned for later than its readers get it.
  return { ...after, publishedAt: isOut && publishedAt > now ? now : publishedAt };
}

/** What a change of fields makes of an article; whoever says since when readers have it knows better than this. */
export function afterChange(before: Article, edited: Partial<Article>, now: string): Article {
  const after = { ...before, ...edited };
  return 'publishedAt' in edited ? after : withPublication(after, before, now);
}

/** The same words as readers never had them. */
export function unpublished({ publishedAt: _, ...words }: Article): Article {
  return words;
}
