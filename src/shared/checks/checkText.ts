import { overlaps } from './addressesIn';
import type { Finding } from './finding';
import { wordsOf } from './wordsOf';

/** What a text is judged by. */
export interface Judges {
  /** Null where the language has no dictionary. */
  isRight: ((word: string) => boolean) | null;
  findStyle(text: string): Finding[];
}

/** What may be wrong in a text, in its order. Where the house style says something of a word, its spelling says nothing. */
export function checkText(text: string, { isRight, findStyle }: Judges): Finding[] {
  const style = findStyle(text);
  if (isRight === null) return style;
  const spelling = wordsOf(text)
    .filter((word) => !isRight(word.spelt) && !overlaps(word, style))
    .map(({ from, to }): Finding => ({ from, to, kind: 'spelling', replacement: null, advice: '' }));
  return [...style, ...spelling].sort((one, other) => one.from - other.from);
}
