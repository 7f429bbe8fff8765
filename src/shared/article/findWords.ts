import type { FindQuery } from './findQuery';

/** Where in a text the words were found: from the first place to behind the last. */
export interface Found {
  from: number;
  to: number;
  /** What comes in their place, with the groups of the pattern put in. */
  replaceWith(replacement: string): string;
}

/** Looks for the words in a text. */
export type Finder = (text: string) => Found[];

/** The finder of the very words of a query, which are not none. For a pattern, `patternFinder`. */
export function wordsFinder(query: FindQuery): Finder {
  const expression = query.matchesCase
    ? new RegExp(escape(query.words), 'gmu')
    : new RegExp(inEitherWidth(escape(query.words)), 'gimu');
  return (text) =>
    Array.from(text.matchAll(expression), ({ index, 0: match }) => ({
      from: index,
      to: index + match.length,
      replaceWith: (replacement: string) =>
        query.matchesCase ? replacement : inCaseOf(match, query.words, replacement),
    })).filter(({ from, to }) => mayBe(query, text, from, to));
}

/**
 * Words that were found in capitals that she did not ask for come back in them: "Rest" as "Sleep", and "REST" as "SLEEP".
 * A replacement with capitals of its own is what she wants to the letter.
 */
function inCaseOf(found: string, asked: string, replacement: string): string {
  const isMeant = startsWithCapital(asked) || replacement !== replacement.toLowerCase();
  if (found === asked || isMeant) return replacement;
  const isLoud = found === found.toUpperCase() && Array.from(found.matchAll(/\p{Lu}/gu)).length > 1;
  if (isLoud) return replacement.toUpperCase();
  const [first = ''] = replacement;
  return startsWithCapital(found) ? first.toUpperCase() + replacement.slice(first.length) : replacement;
}

const startsWithCapital = (words: string) => /^\p{Lu}/u.test(words);

/** Whether what stands there is something, and whole words where she asks for them. */
export function mayBe({ wholeWords }: FindQuery, text: string, from: number, to: number): boolean {
  return from < to && (!wholeWords || isWhole(text, from, to));
}

/** How far a letter or figure as wide as a Chinese character stands behind its narrow one. */
const WIDER = 0xfee0;

/** A pattern that finds letters and figures in both widths; marks keep theirs, for she may be setting them right. */
function inEitherWidth(pattern: string): string {
  return pattern.replace(/[\da-z０-９ａ-ｚ]/gi, (one) => {
    const code = one.charCodeAt(0);
    return `[${one}${String.fromCharCode(code < WIDER ? code + WIDER : code - WIDER)}]`;
  });
}

function escape(words: string): string {
  return words.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const HAN = /\p{Script=Han}/u;

/** Whether no word goes on at either end. Chinese has no spaces: there every character may begin or end one. */
export function isWhole(text: string, from: number, to: number): boolean {
  return !goesOn(lastOf(text, from), firstOf(text, from)) && !goesOn(lastOf(text, to), firstOf(text, to));
}

function goesOn(before: string, after: string): boolean {
  return WORD.test(before) && WORD.test(after) && !HAN.test(before) && !HAN.test(after);
}

const firstOf = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 32);
const lastOf = (text: string, at: number) => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? ' ';
