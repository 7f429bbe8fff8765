import { fold } from './fold';

/** Something every hit must hold: Chinese characters in a row, or the beginning of a word. */
export interface SearchWord {
  /** Folded. */
  text: string;
  isHan: boolean;
}

const HAN = '[\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}]';
const FIRST_HAN = 0x3007;
const BEGINS_WITH_HAN = new RegExp(`^${HAN}`, 'v');
/** Chinese characters in a row, and words in any other letters, of a folded text. */
const RUN = new RegExp(`${HAN}+|[[\\p{L}\\p{N}]--${HAN}]+`, 'gv');
const ASCII_RUN = /[a-z0-9]+/g;

function runPattern(folded: string): RegExp {
  return /[^\x00-\x7f]/.test(folded) ? RUN : ASCII_RUN;
}

/** The runs of a folded text and where they are: what is between them is never searched. */
export function runsOf(folded: string): RegExpExecArray[] {
  return [...folded.matchAll(runPattern(folded))];
}

/** The runs alone, which is quicker. */
export function runTexts(folded: string): readonly string[] {
  return folded.match(runPattern(folded)) ?? [];
}

export function isHanRun(run: string): boolean {
  return run.charCodeAt(0) >= FIRST_HAN && BEGINS_WITH_HAN.test(run);
}

/** What she searches, each word once. Nothing but punctuation is no word, and finds everything. */
export function searchWords(search: string): SearchWord[] {
  const texts = new Set(runTexts(fold(search)));
  return [...texts].map((text) => ({ text, isHan: isHanRun(text) }));
}
