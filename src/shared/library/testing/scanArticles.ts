import type { Article } from '../../article/article';
import { STATUSES } from '../../article/status';
import { dayBounds } from '../dayBounds';
import { headlineKey } from '../headlineKey';
import type { LibraryQuery, Sort } from '../libraryQuery';
import { matches } from '../matches';
import { quotedOutlets } from '../quotedOutlets';
import { searchWords } from '../searchWords';

/** What a query finds, by looking at every article: slow, and what every quicker way must agree with. */
export function scanArticles(articles: readonly Article[], query: LibraryQuery): Article[] {
  const words = searchWords(query.search);
  const found = articles.filter((article) => fits(article, query) && matches(article, words));
  const direction = query.descending ? -1 : 1;
  return found.sort((a, b) => direction * (compare(a, b, query.sort) || changed(a) - changed(b)));
}

function fits(article: Article, query: LibraryQuery): boolean {
  const isOneOf = <Value>(wanted: readonly Value[], ...values: Value[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value));
  return (
    (article.binnedAt !== null) === query.inBin &&
    isOneOf(query.statuses, article.status) &&
    isOneOf(query.sections, article.section) &&
    isOneOf(query.tags, ...article.tags) &&
    isOneOf(query.languages, article.language) &&
    isOneOf(query.outlets, ...quotedOutlets(article)) &&
    (query.changedFrom === '' || changed(article) >= dayBounds(query.changedFrom)[0]) &&
    (query.changedTo === '' || changed(article) < dayBounds(query.changedTo)[1])
  );
}

function changed(article: Article): number {
  return Date.parse(article.changedAt);
}

function compare(a: Article, b: Article, sort: Sort): number {
  switch (sort) {
    case 'changed':
      return 0;
    case 'created':
      return Date.parse(a.createdAt) - Date.parse(b.createdAt);
    case 'status':
      return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
    case 'headline': {
      const [one, other] = [headlineKey(a.headline), headlineKey(b.headline)];
      return one === other ? 0 : one < other ? -1 : 1;
    }
  }
}
