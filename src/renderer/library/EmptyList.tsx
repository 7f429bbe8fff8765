import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { Button } from '../ui';
import css from './libraryColumn.module.css';
import { countFilters, NO_FILTERS } from './queryFilters';
import { useLibraryStore } from './libraryStore';

export interface EmptyListProps {
  /** Main knows the whole library. */
  isRead: boolean;
  query: LibraryQuery;
}

/** Why there is no article to see, and the way out of it. */
export function EmptyList({ isRead, query }: EmptyListProps) {
  const { show } = useLibraryStore.getState();
  const hasFilters = countFilters(query) > 0;
  const isSearch = query.search.trim() !== '';
  return (
    <div className={css.empty}>
      <p>{whyEmpty(query, isRead, hasFilters)}</p>
      {isSearch && (
        <Button look="text" onClick={() => void show({ search: '' })}>
          Clear the search
        </Button>
      )}
      {hasFilters && (
        <Button look="text" onClick={() => void show(NO_FILTERS)}>
          Take the filters out
        </Button>
      )}
    </div>
  );
}

function whyEmpty({ search, inBin }: LibraryQuery, isRead: boolean, hasFilters: boolean): string {
  if (search.trim() !== '') {
    const where = inBin ? 'in the bin ' : hasFilters ? 'with these filters ' : '';
    const nothing = `No article ${where}has “${search.trim()}”.`;
    return isRead ? nothing : `${nothing} Galley is still reading the library.`;
  }
  if (!isRead) return 'Reading the library.';
  if (hasFilters) return 'No article fits these filters.';
  return inBin
    ? 'Articles you delete come here, and can be restored.'
    : 'Articles you write appear here, newest first.';
}
