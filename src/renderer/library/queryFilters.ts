import { EVERY_ARTICLE, type LibraryQuery } from '../../shared/library/libraryQuery';

/** What narrows a list besides the search; the bin and the order do not. */
export type Filters = Omit<LibraryQuery, 'search' | 'inBin' | 'sort' | 'descending'>;

function filtersOf(query: LibraryQuery): Filters {
  const { statuses, sections, tags, languages, outlets, changedFrom, changedTo } = query;
  return { statuses, sections, tags, languages, outlets, changedFrom, changedTo };
}

export const NO_FILTERS: Filters = filtersOf(EVERY_ARTICLE);

/** How many filters narrow the list. */
export function countFilters(filters: Filters): number {
  const { statuses, sections, tags, languages, outlets, changedFrom, changedTo } = filters;
  const lists = [statuses, sections, tags, languages, outlets];
  const listed = lists.reduce((count, list) => count + list.length, 0);
  return listed + Number(changedFrom !== '' || changedTo !== '');
}
