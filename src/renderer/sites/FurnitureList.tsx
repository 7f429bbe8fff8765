import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../shared/article/language';
import {
  FURNITURE_KINDS,
  FURNITURE_NAMES,
  type FurnitureKind,
  type FurnitureModule,
} from '../../shared/site/furniture';
import { wordsIn } from '../../shared/site/furnitureHtml';
import { announce, Button, IconButton, SelectField, Switch } from '../ui';
import { moved, newModule } from './siteDraft';
import css from './sites.module.css';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;
const KIND_CHOICES = FURNITURE_KINDS.map((value) => ({ value, label: FURNITURE_NAMES[value] }));

export interface FurnitureListProps {
  modules: FurnitureModule[];
  /** In which they are named. */
  language: Language;
  /** A new one comes into the list once she is done with it. */
  onEdit(module: FurnitureModule): void;
  onChange(modules: FurnitureModule[]): void;
}

/** What stands around an article, in its order: moved by dragging, by the arrows, and by Alt with the arrow keys. */
export function FurnitureList({ modules, language, onEdit, onChange }: FurnitureListProps) {
  const [kind, setKind] = useState<FurnitureKind>('text');
  const [dragged, setDragged] = useState<number | null>(null);
  /** Taken out last: all of its words go with it. */
  const [gone, setGone] = useState<{ module: FurnitureModule; at: number } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (module: FurnitureModule) =>
    wordsIn(module, language).title || `${FURNITURE_NAMES[module.kind]} without a title`;

  function move(from: number, to: number): void {
    const module = modules[from];
    if (module === undefined || to < 0 || to >= modules.length || from === to) return;
    onChange(moved(modules, from, to));
    announce(`${nameOf(module)} is at place ${to + 1} of ${modules.length}.`);
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    // Its row may be made anew at the new place; the same button has the focus there.
    const label = (event.target as HTMLElement).getAttribute('aria-label');
    flushSync(() => move(at, at + by));
    const row = list.current?.children[at + by];
    const controls = row?.querySelectorAll<HTMLElement>('button, input') ?? [];
    [...controls].find((control) => control.getAttribute('aria-label') === label)?.focus();
  }

  function dropAt(event: DragEvent, at: number): void {
    event.preventDefault();
    if (dragged !== null) move(dragged, at);
    setDragged(null);
  }

  /** Her next key is for the row below, or the one above the last. */
  function takeOut(module: FurnitureModule, at: number): void {
    flushSync(() => onChange(modules.filter(({ id }) => id !== module.id)));
    setGone({ module, at });
    announce(`${nameOf(module)} is taken out.`);
    focusIn(at);
  }

  function putBack({ module, at }: { module: FurnitureModule; at: number }): void {
    flushSync(() => onChange(modules.toSpliced(at, 0, module)));
    setGone(null);
    announce(`${nameOf(module)} is at place ${at + 1} again.`);
    focusIn(at);
  }

  function focusIn(at: number): void {
    const rows = list.current?.children;
    const row = rows?.[Math.min(at, rows.length - 1)];
    [...(row?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  }

  function change(changed: FurnitureModule): void {
    onChange(modules.map((module) => (module.id === changed.id ? changed : module)));
  }

  return (
    <section className={css.group} aria-label="Furniture">
      <h3>Furniture</h3>
      <p className={css.hint}>
        What stands around every article, in this order. Alt with ↑ or ↓ moves a row.
      </p>
      <ol ref={list} className={css.modules}>
        {modules.map((module, at) => {
          const name = nameOf(module);
          return (
            <li
              key={module.id}
              data-dragged={dragged === at || undefined}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => dropAt(event, at)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <span
                className={css.grip}
                draggable
                aria-hidden
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', '');
                  setDragged(at);
                }}
                onDragEnd={() => setDragged(null)}
              >
                <GripVertical {...ICON} />
              </span>
              <Switch label={name} isOn={module.isOn} onChange={(isOn) => change({ ...module, isOn })} />
              <span className={css.kind}>{FURNITURE_NAMES[module.kind]}</span>
              <IconButton
                label={`Move ${name} up`}
                icon={<ArrowUp {...ICON} />}
                aria-disabled={at === 0 || undefined}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                label={`Move ${name} down`}
                icon={<ArrowDown {...ICON} />}
                aria-disabled={at === modules.length - 1 || undefined}
                onClick={() => move(at, at + 1)}
              />
              <Button look="text" aria-label={`Edit ${name}`} onClick={() => onEdit(module)}>
                Edit
              </Button>
              <IconButton
                label={`Take out ${name}`}
                onClick={() => takeOut(module, at)}
                icon={<X {...ICON} />}
              />
            </li>
          );
        })}
      </ol>
      {gone !== null && (
        <p className={css.hint}>
          {nameOf(gone.module)} is taken out.{' '}
          <Button look="text" onClick={() => putBack(gone)}>
            Put it back
          </Button>
        </p>
      )}
      <div className={css.add}>
        <SelectField<FurnitureKind>
          label="New module"
          choices={KIND_CHOICES}
          value={kind}
          onChange={setKind}
        />
        <Button look="edged" onClick={() => onEdit(newModule(kind, modules))}>
          Add module
        </Button>
      </div>
    </section>
  );
}
