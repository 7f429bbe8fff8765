import { withPlainSpaces } from '../lib/onOneLine';
/** What not to write, by a line of the house style. */
export interface StyleRule {
  term: string;
  /** Null where the rule only advises. */
  replacement: string | null;
  advice: string;
}

/** A line that is no rule: its number in the file, from 1, and what follows "Line 7 …". */
interface StyleProblem {
  line: number;
  what: string;
}

export interface HouseStyle {
  rules: StyleRule[];
  problems: StyleProblem[];
}

export const NO_HOUSE_STYLE: HouseStyle = { rules: [], problems: [] };

const MOST_RULES = 5000;
/** As many are told to the window; nobody reads more of them. */
const MOST_PROBLEMS = 1000;
const LONGEST_LINE = 400;
const ARROW = /->|→/;
const BAR = /[|｜]/;

/**
 * Reads a house style: a rule a line, `not this -> but this | why`. The replacement or the reason may be missing, not
 * both; a line that starts with # is a comment. Lines that are no rules are told, and the others hold.
 */
export function parseHouseStyle(text: string): HouseStyle {
  const rules: StyleRule[] = [];
  const problems: StyleProblem[] = [];
  const lineOf = new Map<string, number>();
  const tell = (problem: StyleProblem) => problems.length < MOST_PROBLEMS && problems.push(problem);
  for (const [at, raw] of text.split(/\r\n|[\n\r]/).entries()) {
    const line = at + 1;
    const words = raw.replace(/^\ufeff/, '').trim();
    if (words === '' || words.startsWith('#')) continue;
    const rule = readRule(words);
    if (typeof rule === 'string') tell({ line, what: rule });
    else if (lineOf.has(rule.term)) tell({ line, what: `repeats line ${lineOf.get(rule.term)}` });
    else if (rules.length === MOST_RULES) {
      problems.push({ line, what: 'and what follows is left out: 5,000 rules are read at most' });
      break;
    } else {
      lineOf.set(rule.term, line);
      rules.push(rule);
    }
  }
  return { rules, problems };
}

function readRule(words: string): StyleRule | string {
  if (words.length > LONGEST_LINE) return 'is longer than 400 characters';
  const bar = words.search(BAR);
  const [left, advice] = bar === -1 ? [words, ''] : [words.slice(0, bar), words.slice(bar + 1).trim()];
  const parts = left.split(ARROW).map(withPlainSpaces);
  const [term = '', replacement = ''] = parts;
  if (parts.length > 2) return 'has two arrows';
  if (term === '') return 'has no word before the arrow';
  if (parts.length === 2 && replacement === '' && advice === '') return 'has nothing after the arrow';
  if (parts.length === 1 && advice === '')
    return 'says neither what to write instead (after ->) nor why (after |)';
  if (replacement === term) return 'puts a word in its own place';
  return { term, replacement: replacement === '' ? null : replacement, advice };
}

/** The problems in a sentence or three, for a bar over the text. */
export function tellProblems({ rules, problems }: HouseStyle): string {
  const told = problems.slice(0, 3).map(({ line, what }) => `Line ${line} ${what}.`);
  const more = problems.length - told.length;
  const isAll = problems.length < MOST_PROBLEMS;
  if (more > 0) told.push(`So it is with ${more.toLocaleString('en')} ${isAll ? '' : 'or '}more.`);
  const hold =
    rules.length === 0
      ? 'No other line is a rule.'
      : `The other rules hold: ${rules.length.toLocaleString('en')}.`;
  return ['The house style has lines that Galley cannot read.', ...told, hold].join(' ');
}
