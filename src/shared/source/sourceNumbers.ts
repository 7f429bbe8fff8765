import type { Article } from '../article/article';
import { quotationsOf } from '../article/quotationsOf';

/** The number of each source by its id: 1 for the one quoted first. Sources that are not quoted have none. */
export function sourceNumbers(article: Pick<Article, 'body' | 'sources'>): Map<string, number> {
  const known = new Set(article.sources.map((source) => source.id));
  const numbers = new Map<string, number>();
  for (const { sourceId } of quotationsOf(article.body)) {
    if (sourceId !== null && known.has(sourceId) && !numbers.has(sourceId)) {
      numbers.set(sourceId, numbers.size + 1);
    }
  }
  return numbers;
}
