import { RE2JS } from 're2js';
import type { FindQuery } from './findQuery';
import { type Finder, type Found, mayBe } from './findWords';

/** Of its parts, in RE2's count: beyond it, one long paragraph alone could take seconds. */
const LARGEST = 1000;

const NO_PATTERN = 'This is no regular expression: a bracket or a backslash may be missing.';
const NOT_OURS =
  'Galley does not look for this pattern: it looks ahead or behind, repeats a group that it found, or counts above 1,000. So no pattern can take forever.';
const TOO_LARGE = 'This pattern is too large, and could take long. Write it with smaller counts.';

/**
 * The finder of a regular expression, or a sentence where there can be none. RE2 takes a time that grows with the text alone,
 * so that no pattern freezes the window while it is typed.
 */
export function patternFinder(query: FindQuery): Finder | string {
  const pattern = readPattern(query);
  if (typeof pattern === 'string') return pattern;
  return (text) => [...matchesIn(pattern, text)].filter(({ from, to }) => mayBe(query, text, from, to));
}

function readPattern({ words, matchesCase }: FindQuery): RE2JS | string {
  const flags = RE2JS.MULTILINE | (matchesCase ? 0 : RE2JS.CASE_INSENSITIVE);
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(inRe2(words)), flags);
    return pattern.programSize() > LARGEST ? TOO_LARGE : pattern;
  } catch {
    return isPattern(words) ? NOT_OURS : NO_PATTERN;
  }
}

function isPattern(words: string): boolean {
  try {
    return new RegExp(words, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** RE2 names a script without saying that it is one. */
const inRe2 = (words: string) => words.replace(/\\([pP])\{(?:Script|sc)=/g, '\\$1{');

function* matchesIn(pattern: RE2JS, text: string): Generator<Found> {
  const matcher = pattern.matcher(text);
  while (matcher.find()) {
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? '');
    const names = matcher.getNamedGroups();
    yield {
      from: matcher.start(),
      to: matcher.end(),
      replaceWith: (replacement) => fillIn(replacement, groups, names),
    };
  }
}

/** `$1` and `$<name>` are groups, `$&` is all, `$$` is a dollar. */
function fillIn(
  replacement: string,
  groups: readonly string[],
  names: Record<string, string | null>,
): string {
  return replacement.replace(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g, (whole, number?: string, name?: string) => {
    if (whole === '$$') return '$';
    if (whole === '$&') return groups[0] ?? '';
    if (name !== undefined) return names[name] ?? '';
    return Number(number) > 0 ? (groups[Number(number)] ?? whole) : whole;
  });
}
