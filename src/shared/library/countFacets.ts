import type { Article } from '../article/article';
import type { Facet, LibraryFacets } from './libraryPage';
import { quotedOutlets } from './quotedOutlets';

/** The values that articles outside the bin have, the commonest first. */
export function countFacets(articles: readonly Article[]): LibraryFacets {
  const kept = articles.filter(({ binnedAt }) => binnedAt === null);
  return {
    sections: count(kept.flatMap(({ section }) => section)),
    tags: count(kept.flatMap(({ tags }) => [...new Set(tags)])),
    outlets: count(kept.flatMap(quotedOutlets)),
  };
}

function count(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const facets = Array.from(counts, ([value, times]) => ({ value, count: times }));
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
