import type { NoteKind } from '../../../../shared/article/blocks/note';
import { noteLabel, NOTE_NAMES } from '../../../../shared/article/noteLabel';
import { dateInWords } from '../../../../shared/source/dates';
import css from './note.module.css';

const NO_DAY = 'What was written here is no day of the calendar. The note has kept the day it had.';
/** A year of which only some figures are written is none. */
const FIRST_DAY = '1000-01-01';

/** Hears a day that she sets, or an empty one. `isFirst` is the first of one stay in the field, which is one step of Undo. */
type OnDate = (date: string, isFirst: boolean) => void;

/**
 * Draws the name and the day of a note; the field is kept when they are drawn anew, because the focus may be in it.
 * @param onDate given when the head is drawn first
 */
export function drawNoteHead(note: HTMLElement, noteKind: NoteKind, date: string, onDate?: OnDate): void {
  const head = note.firstElementChild;
  if (!(head instanceof HTMLElement)) return;
  if (onDate !== undefined) fill(head, onDate);
  const name = head.querySelector('b');
  const field = head.querySelector('input');
  if (name !== null) name.textContent = NOTE_NAMES[noteKind].en;
  if (field !== null) {
    field.dataset['day'] = date;
    // What she is writing is no day yet.
    const isWriting = document.activeElement === field && !field.validity.valid;
    if (!isWriting && field.value !== date) field.value = date;
  }
  for (const words of head.querySelectorAll<HTMLElement>('span[lang]'))
    words.textContent = dateInWords(date, words.lang === 'zh' ? 'zh-Hans' : 'en');
  note.ariaLabel = noteLabel({ noteKind, date }, 'en');
}

function fill(head: HTMLElement, onDate: OnDate): void {
  head.lang = 'en';
  const field = document.createElement('input');
  field.type = 'date';
  field.min = FIRST_DAY;
  field.ariaLabel = 'Date of the note';
  const told = document.createElement('p');
  told.role = 'alert';
  let before = '';
  let isFirst = true;
  const day = () => field.dataset['day'] ?? '';
  const set = (date: string) => {
    if (date === day()) return;
    onDate(date, isFirst);
    isFirst = false;
  };
  field.addEventListener('focusin', () => {
    // An article in the bin is read only.
    field.readOnly = head.closest('[aria-readonly="true"]') !== null;
    before = day();
    isFirst = true;
    told.textContent = '';
  });
  // Each key that leaves a day in the field changes it: half written it has none, and would take the note's.
  field.addEventListener('change', () => {
    if (field.validity.valid && field.value !== '') set(field.value);
  });
  field.addEventListener('focusout', () => {
    if (field.validity.valid) {
      set(field.value);
      return;
    }
    set(before);
    field.value = before;
    told.textContent = NO_DAY;
  });
  head.append(document.createElement('b'), field, readersDay('en'), readersDay('zh'), told);
}

/** The day as readers see it; of the two languages the style sheet shows that of the article. */
function readersDay(lang: 'en' | 'zh'): HTMLElement {
  const words = document.createElement('span');
  words.lang = lang;
  words.className = css.day ?? '';
  words.ariaHidden = 'true';
  return words;
}
