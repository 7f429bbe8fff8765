import type { Article } from '../article/article';
import { unpublished } from '../article/publication';
import { withoutLink } from './translations';

/** The same words as an article of its own: a draft that no reader has, whatever the original is, and nobody's translation. */
export function copyOf(article: Article, { id, headline }: { id: string; headline: string }): Article {
  return { ...unpublished(withoutLink(article)), id, headline, status: 'draft', binnedAt: null };
}
