import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { assertNever } from '../../shared/lib/assertNever';
import { useArticleStore } from './articleStore';
import type { SaveState } from './Autosave';
import css from './article.module.css';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

/** "Saved 14:02", true only once the bytes are on the disk. */
export function SaveStateLine() {
  const saveState = useArticleStore((store) => store.saveState);
  const { icon, text } = describe(saveState);
  return (
    <p className={css.save} data-kind={saveState.kind} role="status" aria-label="Save state">
      {icon}
      <span>{text}</span>
    </p>
  );
}

function describe(state: SaveState) {
  switch (state.kind) {
    case 'saved':
      return { icon: <Check {...ICON} />, text: `Saved ${clockTime(state.at)}`.trimEnd() };
    case 'saving':
      return { icon: <LoaderCircle {...ICON} />, text: 'Saving' };
    case 'failed':
      return { icon: <CircleAlert {...ICON} />, text: `Not saved: ${lowerFirst(state.failure.happened)}` };
    default:
      return assertNever(state);
  }
}

function clockTime(instant: string): string {
  if (instant === '') return '';
  return CLOCK.format(new Date(instant));
}

/** "The disk is full." inside a sentence: "the disk is full". */
function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
