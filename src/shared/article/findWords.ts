import safePattern from 'safe-regex2';
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

/** The finder of a query; null where there is nothing to look for, or a sentence where the pattern cannot be one. */
export function finderOf(query: FindQuery): Finder | string | null {
  if (query.words === '') return null;
  const expression = query.isPattern ? readPattern(query) : new RegExp(escape(query.words), flagsOf(query));
  if (typeof expression === 'string') return expression;
  return (text) =>
    Array.from(text.matchAll(expression), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      replaceWith: (replacement: string) => (query.isPattern ? fillIn(replacement, match) : replacement),
    })).filter(({ from, to }) => from < to && (!query.wholeWords || isWhole(text, from, to)));
}

function readPattern(query: FindQuery): RegExp | string {
  let expression: RegExp;
  try {
    expression = new RegExp(query.words, flagsOf(query));
  } catch {
    return 'This is no regular expression: a bracket or a backslash may be missing.';
  }
  if (safePattern(expression, { limit: 100 })) return expression;
  return 'This pattern repeats what repeats already, and could take forever. Write it with one repetition.';
}

const flagsOf = ({ matchesCase }: FindQuery) => (matchesCase ? 'gmu' : 'gimu');

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

/** `$1` and `$<name>` are groups, `$&` is all, `$$` is a dollar. */
function fillIn(replacement: string, match: RegExpExecArray | RegExpMatchArray): string {
  return replacement.replace(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g, (whole, number?: string, name?: string) => {
    if (whole === '$$') return '$';
    if (whole === '$&') return match[0];
    if (name !== undefined) return match.groups?.[name] ?? '';
    return Number(number) > 0 && Number(number) < match.length ? (match[Number(number)] ?? '') : whole;
  });
}
