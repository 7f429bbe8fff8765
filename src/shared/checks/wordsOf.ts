import { addressesIn, overlaps } from './addressesIn';
import type { Span } from './finding';

/** A word to look up. */
export interface Word extends Span {
  /** As a dictionary has it: composed letters, straight apostrophes, no soft hyphens. */
  spelt: string;
}

// A hyphen parts two words, so that what is hyphenated is right where its parts are.
const LETTER = String.raw`\p{Script=Latin}[\p{M}\u00ad\u2060\u200b-\u200d\ufeff]*`;
const WORD = new RegExp(`(?:${LETTER})+(?:['’ʼ](?:${LETTER})+)*`, 'gu');
const UNSEEN = /[\u00ad\u2060\u200b-\u200d\ufeff]/g;
const JOINED = /[\p{L}\p{N}\p{M}_]/u;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** NGO, NGOs, BBC’s: letters that stand for words. */
const ACRONYM = /^\p{Lu}{2,6}(?:'?s)?$/u;
/** iPhone, WeChat: written as their owners want. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
/** What is longer is no word of a language. */
const MOST_LETTERS = 40;

/** The words of a text in Latin letters that a dictionary can judge, in their order. */
export function wordsOf(text: string): Word[] {
  let addresses: Span[] | null = null;
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    const spelt = spell(match[0]);
    if (isNoWord(spelt) || isJoined(text, from, to)) continue;
    addresses ??= addressesIn(text);
    if (!overlaps({ from, to }, addresses)) words.push({ from, to, spelt });
  }
  return words;
}

/** A word as a dictionary has it. */
export function spell(word: string): string {
  return word.replace(UNSEEN, '').normalize('NFKC').replace(/[’ʼ]/g, "'");
}

function isNoWord(spelt: string): boolean {
  return spelt.length < 2 || spelt.length > MOST_LETTERS || ACRONYM.test(spelt) || INNER_CAPITAL.test(spelt);
}

/** B2B, 3rd, snake_case and words of mixed scripts; Chinese goes on beside a word without a space. ’tis has lost a letter. */
function isJoined(text: string, from: number, to: number): boolean {
  const before = Array.from(text.slice(Math.max(0, from - 2), from)).at(-1) ?? ' ';
  const after = String.fromCodePoint(text.codePointAt(to) ?? 32);
  return before === '’' || goesOn(before) || goesOn(after);
}

const goesOn = (character: string) => JOINED.test(character) && !WITHOUT_SPACES.test(character);
