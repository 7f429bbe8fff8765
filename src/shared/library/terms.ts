import type { Article } from '../article/article';
import { fold } from './fold';
import type { LibraryQuery } from './libraryQuery';
import { quotedOutlets } from './quotedOutlets';
import { searchable } from './searchable';
import { isHanRun, runTexts, searchWords, type SearchWord } from './searchWords';

// An article becomes terms, and a query an expression over them, such that the expression holds for exactly the articles
// that `matches` and the filters let through. A term of up to START_LENGTH letters is the start of a word, a longer one a
// word; one Chinese character stands anywhere, and two are a pair. Signs of the private area mark what is no word.
const BETWEEN_RUNS = '\ue002';
const FILTER = {
  status: '\ue010',
  section: '\ue011',
  tag: '\ue012',
  language: '\ue013',
  outlet: '\ue014',
  bin: '\ue015',
};
type Filter = keyof typeof FILTER;

/** Starts of words up to so many letters are terms themselves: many words share them, and putting those together is slow. */
const START_LENGTH = 3;

/** Everything an article can be found by, parted by spaces. The order counts in Chinese only. */
export function termsOf(article: Article): string {
  const terms = new Set<string>();
  const words = new Set<string>();
  const pairs: string[] = [];
  for (const { text } of searchable(article)) {
    for (const run of runTexts(fold(text))) {
      if (isHanRun(run)) addPairs(run, pairs, terms);
      else words.add(run);
    }
  }
  for (const word of words) addWord(word, terms);
  for (const filter of filtersOf(article)) terms.add(filter);
  return `${[...terms].join(' ')} ${pairs.join(' ')}`;
}

function addWord(word: string, terms: Set<string>): void {
  const letters = lettersOf(word);
  for (let length = 1; length <= START_LENGTH && length <= letters.length; length += 1) {
    terms.add(startOf(letters, length));
  }
  if (letters.length > START_LENGTH) terms.add(word);
}

function addPairs(run: string, pairs: string[], terms: Set<string>): void {
  const characters = lettersOf(run);
  for (let at = 0; at < characters.length; at += 1) {
    terms.add(characters[at] ?? '');
    if (at > 0) pairs.push(pairAt(characters, at));
  }
  // So that no phrase goes from one run into the next.
  pairs.push(BETWEEN_RUNS);
}

/** The character before a place and the one at it. */
function pairAt(characters: string | string[], at: number): string {
  return typeof characters === 'string'
    ? characters.slice(at - 1, at + 1)
    : characters.slice(at - 1, at + 1).join('');
}

/** A string is its own list of characters, but for those that take two places. */
function lettersOf(text: string): string | string[] {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
}

function startOf(letters: string | string[], length: number): string {
  return typeof letters === 'string' ? letters.slice(0, length) : letters.slice(0, length).join('');
}

function filtersOf(article: Article): string[] {
  return [
    filterTerm('status', article.status),
    filterTerm('language', article.language),
    filterTerm('section', article.section),
    ...article.tags.map((tag) => filterTerm('tag', tag)),
    ...quotedOutlets(article).map((outlet) => filterTerm('outlet', outlet)),
    ...(article.binnedAt === null ? [] : [filterTerm('bin', '')]),
  ];
}

/** A value as one word of hexadecimal digits, since its signs and its case would be lost on the way. */
function filterTerm(filter: Filter, value: string): string {
  let term: string = FILTER[filter];
  for (let at = 0; at < value.length; at += 1) term += value.charCodeAt(at).toString(16).padStart(4, '0');
  return term;
}

/** The query for FTS5, the dates aside; null when every article outside the bin fits. */
export function expressionOf(query: LibraryQuery): string | null {
  const all = [
    ...searchWords(query.search).map(wordExpression),
    ...oneOf('status', query.statuses),
    ...oneOf('section', query.sections),
    ...oneOf('tag', query.tags),
    ...oneOf('language', query.languages),
    ...oneOf('outlet', query.outlets),
  ];
  const bin = quote(filterTerm('bin', ''));
  if (query.inBin) return [...all, bin].join(' AND ');
  return all.length === 0 ? null : `(${all.join(' AND ')}) NOT ${bin}`;
}

function wordExpression({ text, isHan }: SearchWord): string {
  const letters = lettersOf(text);
  if (!isHan) {
    return letters.length <= START_LENGTH ? quote(text) : `${quote(text)} *`;
  }
  if (letters.length === 1) return quote(text);
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => pairAt(letters, at + 1));
  return quote(pairs.join(' '));
}

function oneOf(filter: Filter, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  return [`(${values.map((value) => quote(filterTerm(filter, value))).join(' OR ')})`];
}

/** Terms hold no quotation mark. */
function quote(terms: string): string {
  return `"${terms}"`;
}
