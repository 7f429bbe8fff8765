import { fold } from './fold';

/** Something every hit must hold: Chinese characters in a row, or the beginning of a word. */
export interface SearchWord {
  /** Folded. */
  text: string;
  isHan: boolean;
}

const HAN = '[\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}]';
const BEGINS_WITH_HAN = new RegExp(`^${HAN}`, 'v');
/** Chinese characters in a row, and words in any other letters, of a folded text. */
const RUN = new RegExp(`${HAN}+|[[\\p{L}\\p{N}]--${HAN}]+`, 'gv');
const ASCII_RUN = /[a-z0-9]+/g;

/** The runs of a folded text: what is between them is never searched. */
export function runsOf(folded: string): RegExpExecArray[] {
  return [...folded.matchAll(/[^\x00-\x7f]/.test(folded) ? RUN : ASCII_RUN)];
}

export function isHanRun(run: string): boolean {
  return BEGINS_WITH_HAN.test(run);
}

/** What she searches, each word once. Nothing but punctuation is no word, and finds everything. */
export function searchWords(search: string): SearchWord[] {
  const texts = new Set(runsOf(fold(search)).map(([text]) => text));
  return [...texts].map((text) => ({ text, isHan: isHanRun(text) }));
}
