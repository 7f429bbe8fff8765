import { X } from 'lucide-react';
import type { SavedFilter } from '../../../shared/library/savedFilter';
import { useLibraryStore } from '../libraryStore';
import css from './filterPanel.module.css';

export interface SavedFiltersProps {
  saved: readonly SavedFilter[];
  onForget(filter: SavedFilter): void;
}

/** Ways to look at the library that she gave a name: the search and the order belong to them. */
export function SavedFilters({ saved, onForget }: SavedFiltersProps) {
  const query = useLibraryStore((library) => library.query);
  const { show } = useLibraryStore.getState();
  if (saved.length === 0) return null;
  return (
    <div className={css.saved} role="group" aria-label="Saved filters">
      {saved.map((filter) => (
        <div key={filter.name} className={css.savedRow}>
          <button
            type="button"
            aria-pressed={JSON.stringify(filter.query) === JSON.stringify(query)}
            onClick={() => void show(filter.query)}
          >
            {filter.name}
          </button>
          <button type="button" aria-label={`Forget ${filter.name}`} onClick={() => onForget(filter)}>
            <X size={12} strokeWidth={1.6} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
