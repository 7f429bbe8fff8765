import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Facet } from '../../../shared/library/libraryPage';
import { useListbox } from '../../commands';
import { hasWords } from '../hasWords';
import css from './filterPanel.module.css';

export interface FacetFieldProps {
  label: string;
  /** What there is to choose from, the most used first. */
  facets: readonly Facet[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** More would be a list to read; a further letter narrows it. */
const MOST_SHOWN = 6;

/** Any of many, found by typing: sections, tags, outlets. */
export function FacetField({ label, facets, chosen, onChange }: FacetFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isIn, setIsIn] = useState(false);
  const fitting = facets.filter(({ value }) => !chosen.includes(value) && hasWords(value, typed));
  const shown = isIn ? fitting.slice(0, MOST_SHOWN) : [];
  const listbox = useListbox(shown.length, typed);

  function choose(value: string): void {
    setTyped('');
    onChange([...chosen, value]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const active = shown[listbox.active];
    if (event.key === 'ArrowDown') listbox.move(1);
    else if (event.key === 'ArrowUp') listbox.move(-1);
    else if (event.key === 'Enter' && active !== undefined) choose(active.value);
    else if (event.key === 'Backspace' && typed === '' && chosen.length > 0) onChange(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <div className={css.group} onFocus={() => setIsIn(true)} onBlur={() => setIsIn(false)}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.facets}>
        {chosen.map((value) => (
          <span key={value} className={css.chosen}>
            {value}
            <button
              type="button"
              aria-label={`Take out ${value}`}
              onClick={() => onChange(chosen.filter((other) => other !== value))}
            >
              <X size={12} strokeWidth={1.6} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={listbox.id}
          aria-activedescendant={shown.length > 0 ? listbox.optionId(listbox.active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={chosen.length === 0 ? 'Any' : ''}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={listbox.list} id={listbox.id} role="listbox" aria-label={label} className={css.options}>
        {shown.map(({ value, count }, at) => (
          <div
            key={value}
            id={listbox.optionId(at)}
            role="option"
            aria-selected={at === listbox.active}
            onMouseMove={() => listbox.activate(at)}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(value)}
          >
            <span>{value}</span>
            <small>{count.toLocaleString('en')}</small>
          </div>
        ))}
      </div>
      {isIn && typed !== '' && fitting.length === 0 && (
        <p className={css.none} role="status">
          None has “{typed}”.
        </p>
      )}
    </div>
  );
}
