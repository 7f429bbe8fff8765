import { X } from 'lucide-react';
import { Button, catchFocus } from '../ui';
import { activeFilters } from './activeFilters';
import css from './libraryTools.module.css';
import { focusArticleList } from './focusArticleList';
import { NO_FILTERS } from './queryFilters';
import { useLibraryStore } from './libraryStore';

/** What narrows the list now, each with the way to take it out: a list never hides articles unseen. */
export function FilterChips() {
  const query = useLibraryStore((library) => library.query);
  const { show } = useLibraryStore.getState();
  const active = activeFilters(query);
  if (active.length === 0) return null;

  async function take(changes: Parameters<typeof show>[0]): Promise<void> {
    await show(changes);
    catchFocus(focusArticleList);
  }

  return (
    <div className={css.chips} role="group" aria-label="Filters in use">
      {active.map(({ label, without }) => (
        <button
          key={label}
          type="button"
          className={css.chip}
          aria-label={`Take out ${label}`}
          onClick={() => void take(without)}
        >
          {label}
          <X size={12} strokeWidth={1.6} aria-hidden />
        </button>
      ))}
      <Button look="text" onClick={() => void take(NO_FILTERS)}>
        Clear all
      </Button>
    </div>
  );
}
