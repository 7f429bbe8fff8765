import { X } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { type Failure, tellFailure } from '../../../shared/lib/result';
import type { SavedFilter } from '../../../shared/library/savedFilter';
import { call } from '../../bridge';
import { Button, Notice } from '../../ui';
import { countFilters } from '../queryFilters';
import { useLibraryStore } from '../libraryStore';
import css from './filterPanel.module.css';

/** Ways to look at the library that she gave a name: the search and the order belong to them. */
export function SavedFilters() {
  const query = useLibraryStore((library) => library.query);
  const { show } = useLibraryStore.getState();
  const [saved, setSaved] = useState<SavedFilter[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [name, setName] = useState('');
  const isNarrowed = countFilters(query) > 0 || query.search !== '';

  useEffect(() => {
    void call('library.filters', undefined).then((answer) => answer.ok && setSaved(answer.value));
  }, []);

  async function keep(filters: SavedFilter[]): Promise<void> {
    const kept = await call('library.keepFilters', { filters });
    setFailure(kept.ok ? null : kept.failure);
    if (kept.ok) setSaved(filters);
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    void keep([...saved.filter((filter) => filter.name !== named), { name: named, query }]);
    setName('');
  }

  if (saved.length === 0 && !isNarrowed && failure === null) return null;
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
          <button
            type="button"
            aria-label={`Forget ${filter.name}`}
            onClick={() => void keep(saved.filter((other) => other !== filter))}
          >
            <X size={12} strokeWidth={1.6} aria-hidden />
          </button>
        </div>
      ))}
      {isNarrowed && (
        <form className={css.naming} onSubmit={save}>
          <input
            aria-label="Name of this filter"
            placeholder="Name this filter"
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button look="edged" type="submit" disabled={name.trim() === ''}>
            Save filter
          </Button>
        </form>
      )}
      {failure !== null && <Notice kind="bad">{tellFailure(failure)}</Notice>}
    </div>
  );
}
