import { ListFilter } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Sort } from '../../shared/library/libraryQuery';
import { PopoverButton } from '../ui';
import { countFilters } from './queryFilters';
import { useLibraryStore } from './libraryStore';
import css from './libraryTools.module.css';
import { SearchField, type SearchFieldProps } from './SearchField';

const FilterPanel = lazy(async () => ({ default: (await import('./filters')).FilterPanel }));

const ORDERS: { label: string; sort: Sort; descending: boolean }[] = [
  { label: 'Last changed', sort: 'changed', descending: true },
  { label: 'Longest unchanged', sort: 'changed', descending: false },
  { label: 'Newest', sort: 'created', descending: true },
  { label: 'Oldest', sort: 'created', descending: false },
  { label: 'Headline, A to Z', sort: 'headline', descending: false },
  { label: 'Headline, Z to A', sort: 'headline', descending: true },
  { label: 'Status', sort: 'status', descending: false },
];

/** What narrows the list and puts it in order: one row under the search. */
export function LibraryTools({ platform, onOpen }: SearchFieldProps) {
  const query = useLibraryStore((library) => library.query);
  const { show } = useLibraryStore.getState();
  const order = ORDERS.findIndex(
    ({ sort, descending }) => sort === query.sort && descending === query.descending,
  );
  const filters = countFilters(query);
  return (
    <div className={css.tools}>
      <SearchField platform={platform} onOpen={onOpen} />
      <div className={css.row}>
        <PopoverButton
          title="Filters"
          className={css.filter}
          aria-pressed={filters > 0}
          panel={() => (
            <Suspense fallback={<div className={css.panelRoom} />}>
              <FilterPanel />
            </Suspense>
          )}
        >
          <ListFilter size={16} strokeWidth={1.4} aria-hidden />
          Filter
        </PopoverButton>
        <select
          aria-label="Order"
          value={order}
          onChange={(event) => {
            const chosen = ORDERS[Number(event.target.value)];
            if (chosen !== undefined) void show({ sort: chosen.sort, descending: chosen.descending });
          }}
        >
          {ORDERS.map(({ label }, at) => (
            <option key={label} value={at}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
