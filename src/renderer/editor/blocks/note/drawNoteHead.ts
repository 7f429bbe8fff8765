import type { NoteKind } from '../../../../shared/article/blocks/note';
import { noteLabel, NOTE_NAMES } from '../../../../shared/article/noteLabel';

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
  if (field !== null && field.value !== date) field.value = date;
  note.ariaLabel = noteLabel({ noteKind, date }, 'en');
}

function fill(head: HTMLElement, onDate: (date: string) => void): void {
  head.lang = 'en';
  const field = document.createElement('input');
  field.type = 'date';
  field.ariaLabel = 'Date of the note';
  field.addEventListener('change', () => onDate(field.value));
  head.append(document.createElement('b'), field);
}
