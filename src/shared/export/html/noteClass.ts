import { isDay } from '../../source/dates';
import { NOTE_KINDS, type Note } from '../../article/blocks/note';

const CLASSES: Record<Note['noteKind'], string> = {
  editorsNote: 'note-from-editor',
  correction: 'note-correction',
};

/** The classes by which a page, and Galley when it reads one, knows a note, its kind and its day. */
export function noteClass({ noteKind, date }: Pick<Note, 'noteKind' | 'date'>): string {
  return ['note', CLASSES[noteKind], ...(isDay(date) ? [`note-${date}`] : [])].join(' ');
}

/** What such classes say, or null where they are not a note's. */
export function readNoteClass(classes: readonly string[]): Pick<Note, 'noteKind' | 'date'> | null {
  const noteKind = NOTE_KINDS.find((kind) => classes.includes(CLASSES[kind]));
  if (noteKind === undefined || !classes.includes('note')) return null;
  const day = classes.find((name) => name.startsWith('note-') && isDay(name.slice('note-'.length)));
  return { noteKind, date: day?.slice('note-'.length) ?? '' };
}
