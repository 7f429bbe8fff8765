import { useEffect, useRef, useState } from 'react';
import { LANGUAGES } from '../../../shared/article/language';
import { STATUS_NAMES, STATUSES } from '../../../shared/article/status';
import { tellFailure } from '../../../shared/lib/result';
import type { LibraryFacets } from '../../../shared/library/libraryPage';
import { call, listen } from '../../bridge';
import { Button, Notice } from '../../ui';
import { SHORT_LANGUAGE_NAMES } from '../activeFilters';
import { countFilters, NO_FILTERS } from '../queryFilters';
import { useLibraryStore } from '../libraryStore';
import { StatusMark } from '../StatusMark';
import { FacetField } from './FacetField';
import css from './filterPanel.module.css';
import { SavedFilters } from './SavedFilters';
import { SaveFilter } from './SaveFilter';
import { Toggles } from './Toggles';
import { useSavedFilters } from './useSavedFilters';

const NO_FACETS: LibraryFacets = { sections: [], tags: [], outlets: [] };

/** Everything that can narrow the list; what she chooses acts at once. */
export function FilterPanel() {
  const query = useLibraryStore((library) => library.query);
  const { show } = useLibraryStore.getState();
  const [facets, setFacets] = useState(NO_FACETS);
  const { saved, failure, keep } = useSavedFilters();
  const hasFilters = countFilters(query) > 0;
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('button, input')?.focus();
    let isOpen = true;
    const ask = () =>
      call('library.facets', undefined).then((answer) => {
        if (isOpen && answer.ok) setFacets(answer.value);
      });
    void ask();
    const stop = listen('library', () => void ask());
    return () => {
      isOpen = false;
      stop();
    };
  }, []);

  return (
    <div ref={panel} className={css.panel}>
      <SavedFilters
        saved={saved}
        onForget={(filter) => void keep(saved.filter((other) => other !== filter))}
      />
      <Toggles
        label="Status"
        choices={STATUSES.map((value) => ({
          value,
          label: STATUS_NAMES[value],
          mark: <StatusMark status={value} />,
        }))}
        chosen={query.statuses}
        onChange={(statuses) => void show({ statuses })}
      />
      <Toggles
        label="Language"
        choices={LANGUAGES.map((value) => ({ value, label: SHORT_LANGUAGE_NAMES[value] }))}
        chosen={query.languages}
        onChange={(languages) => void show({ languages })}
      />
      <FacetField
        label="Section"
        facets={facets.sections}
        chosen={query.sections}
        onChange={(sections) => void show({ sections })}
      />
      <FacetField
        label="Tag"
        facets={facets.tags}
        chosen={query.tags}
        onChange={(tags) => void show({ tags })}
      />
      <FacetField
        label="Outlet quoted"
        facets={facets.outlets}
        chosen={query.outlets}
        onChange={(outlets) => void show({ outlets })}
      />
      <div className={css.dates} role="group" aria-label="Changed">
        <label>
          Changed from
          <input
            type="date"
            className={css.input}
            value={query.changedFrom}
            max={query.changedTo || undefined}
            onChange={(event) => void show({ changedFrom: event.target.value })}
          />
        </label>
        <label>
          to
          <input
            type="date"
            className={css.input}
            value={query.changedTo}
            min={query.changedFrom || undefined}
            onChange={(event) => void show({ changedTo: event.target.value })}
          />
        </label>
      </div>
      {failure !== null && <Notice kind="bad">{tellFailure(failure)}</Notice>}
      {(hasFilters || query.search !== '') && (
        <div className={css.end}>
          <SaveFilter
            onSave={(name) => keep([...saved.filter((filter) => filter.name !== name), { name, query }])}
          />
          {hasFilters && (
            <Button look="text" onClick={() => void show(NO_FILTERS)}>
              Clear all
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
