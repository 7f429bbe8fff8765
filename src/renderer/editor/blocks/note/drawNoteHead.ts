import type { NoteKind } from '../../../../shared/article/blocks/note';
import { noteLabel, NOTE_NAMES } from '../../../../shared/article/noteLabel';
import { dateInWords } from '../../../../shared/source/dates';
import css from './note.module.css';

const NO_DAY = 'This is no day of the calendar. The note keeps the day it had until it is one.';

/**
 * Draws the name and the day of a note; the field is kept when they are drawn anew, because the focus may be in it.
 * @param onDate hears the day that she sets; given when the head is drawn first
 */
export function drawNoteHead(
  note: HTMLElement,
  noteKind: NoteKind,
  date: string,
  onDate?: (date: string) => void,
): void {
  const head = note.firstElementChild;
  if (!(head instanceof HTMLElement)) return;
  if (onDate !== undefined) fill(head, onDate);
  const name = head.querySelector('b');
  const field = head.querySelector('input');
  if (name !== null) name.textContent = NOTE_NAMES[noteKind].en;
  if (field !== null) {
    field.dataset['day'] = date;
    // What she wrote and is no day stays in the field, though the note has another.
    if (!field.validity.badInput && field.value !== date) field.value = date;
  }
  for (const words of head.querySelectorAll<HTMLElement>('span[lang]'))
    words.textContent = dateInWords(date, words.lang === 'zh' ? 'zh-Hans' : 'en');
  note.ariaLabel = noteLabel({ noteKind, date }, 'en');
}

function fill(head: HTMLElement, onDate: (date: string) => void): void {
  head.lang = 'en';
  const field = document.createElement('input');
  field.type = 'date';
  field.ariaLabel = 'Date of the note';
  const told = document.createElement('p');
  told.role = 'alert';
  let before = '';
  field.addEventListener('focusin', () => {
    before = field.dataset['day'] ?? '';
  });
  // Each key that leaves a day in the field changes it: half written it has none, and would take the note's.
  field.addEventListener('change', () => {
    if (field.validity.badInput) return;
    onDate(field.value);
    tell(told, field);
  });
  field.addEventListener('focusout', () => {
    if (field.validity.badInput && field.dataset['day'] !== before) onDate(before);
    tell(told, field);
  });
  head.append(document.createElement('b'), field, readersDay('en'), readersDay('zh'), told);
}

/** Says what is wrong with the day in the field once she has left it, for as long as it is. */
function tell(told: HTMLElement, field: HTMLInputElement): void {
  told.textContent = field.validity.badInput ? NO_DAY : '';
  field.ariaInvalid = String(field.validity.badInput);
}

/** The day as readers see it; of the two languages the style sheet shows that of the article. */
function readersDay(lang: 'en' | 'zh'): HTMLElement {
  const words = document.createElement('span');
  words.lang = lang;
  words.className = css.day ?? '';
  words.ariaHidden = 'true';
  return words;
}
