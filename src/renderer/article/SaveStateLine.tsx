import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { assertNever } from '../../shared/lib/assertNever';
import type { Failure, FailureCode } from '../../shared/lib/result';
import { clockTimeOrDay, useToday } from '../ui';
import { useArticleStore } from './articleStore';
import type { SaveState } from './Autosave';
import css from './article.module.css';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

/** All are there, and the style sheet shows one: the line changes twice a second while she types, and the text waits for it. */
const ICONS = (
  <>
    <Check {...ICON} data-of="saved" />
    <LoaderCircle {...ICON} data-of="saving" />
    <CircleAlert {...ICON} data-of="failed" />
  </>
);

/** "Saved 14:02", or "Saved 23 Nov" where that is not today, as the head has no room for both; true only once the bytes are on the disk. */
export function SaveStateLine() {
  const saveState = useArticleStore((store) => store.saveState);
  const today = useToday();
  return (
    <p className={css.save} data-kind={saveState.kind} role="status" aria-label="Save state">
      {ICONS}
      <span>{describe(saveState, new Date(today))}</span>
    </p>
  );
}

function describe(state: SaveState, now: Date): string {
  switch (state.kind) {
    case 'saved':
      return state.at === '' ? 'Saved' : `Saved ${clockTimeOrDay(state.at, now)}`;
    case 'saving':
      return 'Saving';
    case 'failed':
      return `Not saved: ${inShort(state.failure)}`;
    default:
      return assertNever(state);
  }
}

/** The bar under it has the whole sentence. */
const IN_SHORT: Partial<Record<FailureCode, string>> = {
  'disk-full': 'disk full',
  'read-only': 'folder protected',
  'in-use': 'file in use',
  unreachable: 'folder out of reach',
  damaged: 'file damaged',
  'newer-version': 'file of a newer Galley',
  'held-elsewhere': 'library open elsewhere',
};

function inShort({ code, happened }: Failure): string {
  const words = happened.startsWith('Galley')
    ? happened
    : happened.charAt(0).toLowerCase() + happened.slice(1);
  return IN_SHORT[code] ?? words.replace(/\.$/, '');
}
