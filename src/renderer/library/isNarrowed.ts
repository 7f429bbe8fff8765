import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { countFilters } from './queryFilters';

/** Whether a search or a filter keeps articles out of the list. */
export function isNarrowed(query: LibraryQuery): boolean {
  return query.search.trim() !== '' || countFilters(query) > 0;
}
