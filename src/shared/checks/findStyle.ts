import { isWhole } from '../article/findWords';
import { addressesIn, overlaps } from './addressesIn';
import type { Finding } from './finding';
import type { StyleRule } from './houseStyle';

interface Term extends StyleRule {
  folded: string;
  /** Small letters in the rule stand for capitals too. */
  anyCase: boolean;
}

/** Finds what the house style does not want, from left to right, the longest first. */
export function makeStyleFinder(rules: readonly StyleRule[]): (text: string) => Finding[] {
  const terms = termsByStart(rules);
  if (rules.length === 0) return () => [];
  return (text) => {
    const folded = fold(text);
    const addresses = addressesIn(text);
    const found: Finding[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const finding = findAt(startingAt(terms, folded, at), text, folded, at);
      if (finding === null || overlaps(finding, addresses)) continue;
      found.push(finding);
      at = finding.to - 1;
    }
    return found;
  };
}

function findAt(terms: readonly Term[], text: string, folded: string, at: number): Finding | null {
  for (const term of terms) {
    const to = at + term.folded.length;
    if (!folded.startsWith(term.folded, at) || !isWhole(text, at, to)) continue;
    const words = text.slice(at, to);
    if (!term.anyCase && straight(words) !== straight(term.term)) continue;
    const replacement = term.replacement && inCaseOf(words, term.replacement, term.anyCase);
    if (replacement !== null && isRightAlready(text, at, term, replacement)) continue;
    return { from: at, to, kind: 'style', replacement, advice: term.advice };
  }
  return null;
}

/** The terms by their words, and by two letters how long those are that begin so, the longest first. */
interface Terms {
  byWords: Map<string, Term[]>;
  lengths: Map<string, number[]>;
}

function termsByStart(rules: readonly StyleRule[]): Terms {
  const byWords = new Map<string, Term[]>();
  const lengths = new Map<string, Set<number>>();
  for (const rule of rules) {
    const folded = fold(rule.term);
    const term = { ...rule, folded, anyCase: rule.term === rule.term.toLowerCase() };
    byWords.set(folded, [...(byWords.get(folded) ?? []), term]);
    const start = folded.slice(0, 2);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(folded.length));
  }
  const sorted = [...lengths].map(
    ([start, own]) => [start, [...own].sort((one, other) => other - one)] as const,
  );
  return { byWords, lengths: new Map(sorted) };
}

/** By its length, since thousands of rules may begin alike. */
function startingAt({ byWords, lengths }: Terms, folded: string, at: number): readonly Term[] {
  const long = lengths.get(folded.slice(at, at + 2));
  const short = lengths.get(folded.charAt(at));
  if (long === undefined && short === undefined) return [];
  const all = short === undefined || short === long ? long! : [...(long ?? []), ...short];
  return all.flatMap((length) => byWords.get(folded.slice(at, at + length)) ?? []);
}

/** The text in small letters with plain marks and spaces, of the same length. */
function fold(text: string): string {
  const plain = straight(text).replace(/\s/g, ' ');
  const small = plain.toLowerCase();
  if (small.length === plain.length) return small;
  return Array.from({ length: plain.length }, (_, at) => {
    const one = plain.charAt(at).toLowerCase();
    return one.length === 1 ? one : plain.charAt(at);
  }).join('');
}

const straight = (text: string) => text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');

/** The replacement of "utilise" in the place of "Utilise" or "UTILISE". */
function inCaseOf(words: string, replacement: string, anyCase: boolean): string {
  if (!anyCase || words === words.toLowerCase()) return replacement;
  const isLoud = words === words.toUpperCase() && /\p{L}.*\p{L}/u.test(words);
  return isLoud ? replacement.toUpperCase() : replacement.charAt(0).toUpperCase() + replacement.slice(1);
}

/** "Xi -> Xi Jinping" leaves "Xi Jinping" alone, and "Internet -> internet" the start of a sentence. */
function isRightAlready(text: string, at: number, { folded }: Term, replacement: string): boolean {
  const plain = straight(text);
  const wanted = straight(replacement);
  const wantedFolded = fold(replacement);
  if (wantedFolded === folded && startsSentence(text, at)) return true;
  for (
    let within = wantedFolded.indexOf(folded);
    within !== -1;
    within = wantedFolded.indexOf(folded, within + 1)
  ) {
    if (at >= within && plain.startsWith(wanted, at - within)) return true;
  }
  return false;
}

const OPENS_ONLY = /^["'“‘(]*$/;
const ENDS_SENTENCE = /(?:[.!?…]["'”’)]*\s+|\n)["'“‘(]*$/u;

function startsSentence(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 20), at);
  return ENDS_SENTENCE.test(near) || (at < 20 && OPENS_ONLY.test(near));
}
