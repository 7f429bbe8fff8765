import type { Article } from '../article/article';
import { ArticleTerms, START_LENGTH } from './ArticleTerms';
import type { LibraryQuery } from './libraryQuery';
import { quotedOutlets } from './quotedOutlets';
import { searchable } from './searchable';
import { searchWords, type SearchWord } from './searchWords';

// An article becomes terms, and a query an expression over them, such that the expression holds for exactly the articles
// that `matches` and the filters let through. A term of up to START_LENGTH letters is the start of a word, a longer one a
// word; one Chinese character stands anywhere, and two are a pair. Signs of the private area mark what is no word.
const FILTER = {
  status: '\ue010',
  section: '\ue011',
  tag: '\ue012',
  language: '\ue013',
  outlet: '\ue014',
  bin: '\ue015',
};
type Filter = keyof typeof FILTER;

/** One for all articles: its lists are as large as the largest of them wants. */
const terms = new ArticleTerms();

/** Everything an article can be found by, parted by spaces, in UTF-8. */
export function termsOf(article: Article): Uint8Array<ArrayBuffer> {
  for (const { text } of searchable(article)) terms.addText(text);
  for (const filter of filtersOf(article)) terms.addTerm(filter);
  return terms.take();
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
  const letters = Array.from(text);
  if (!isHan) return letters.length <= START_LENGTH ? quote(text) : `${quote(text)} *`;
  if (letters.length === 1) return quote(text);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
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
