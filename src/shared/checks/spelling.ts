import { spell } from './wordsOf';

/** What a dictionary answers. */
export interface Dictionary {
  correct(word: string): boolean;
}

const POSSESSIVE = /'s?$/i;

/**
 * Whether a word, as `wordsOf` spells it, is right: by the dictionary, or because it is one of her own. Her word is right
 * in its possessive and in capitals too; a word of small letters also at the start of a sentence.
 */
export function makeSpelling(dictionary: Dictionary, own: readonly string[]): (word: string) => boolean {
  const exact = new Set(own.map(spell));
  const small = new Set([...exact].map((word) => word.toLowerCase()));
  const isOwn = (word: string) =>
    exact.has(word) ||
    exact.has(word.charAt(0).toLowerCase() + word.slice(1)) ||
    (word === word.toUpperCase() && small.has(word.toLowerCase()));
  const isRight = (word: string) =>
    isOwn(word) || dictionary.correct(word) || isRightWithoutAccents(word, dictionary);
  return (word) => isRight(word) || (POSSESSIVE.test(word) && isRight(word.replace(POSSESSIVE, '')));
}

/** Dictionaries of English have naive and cafe; nobody puts accents on them by mistake. */
function isRightWithoutAccents(word: string, dictionary: Dictionary): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain !== word.normalize('NFD') && dictionary.correct(plain);
}
