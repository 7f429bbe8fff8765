import { dateInWords } from '../source/dates';
import type { Note, NoteKind } from './blocks/note';
import { isChinese, type Language } from './language';

export const NOTE_NAMES: Record<NoteKind, Record<Language, string>> = {
  editorsNote: { en: 'Editor’s note', 'zh-Hans': '编者按', 'zh-Hant': '編者按' },
  correction: { en: 'Correction', 'zh-Hans': '更正', 'zh-Hant': '更正' },
};

/** What stands over a note: "Correction, 28 November 2026". */
export function noteLabel({ noteKind, date }: Pick<Note, 'noteKind' | 'date'>, language: Language): string {
  const name = NOTE_NAMES[noteKind][language];
  const day = dateInWords(date, language);
  if (day === '') return name;
  return isChinese(language) ? `${name}（${day}）` : `${name}, ${day}`;
}
