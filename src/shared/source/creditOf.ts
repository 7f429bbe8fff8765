import { inQuotationMarks } from '../lib/inQuotationMarks';
import { isChinese, type Language } from '../article/language';
import { dateInWords } from './dates';
import { safeUrl } from './safeUrl';
import type { Source } from './source';

/** A part of a credit, in the order in which it is read. */
export interface CreditPart {
  kind: 'author' | 'title' | 'outlet' | 'published' | 'address';
  text: string;
  /** Where the part leads; exactly one part has it when the source has an address that is safe to link. */
  link: string | null;
  /** The language of the part's own words. */
  language: Language;
}

/**
 * The credit of a source as it is written in an article of `language`: title, author, outlet, date.
 * Parts that she left empty are left out; a source of which nothing is known gives none.
 */
export function creditOf(source: Source, language: Language): CreditPart[] {
  const own = source.language;
  const parts: CreditPart[] = [];
  const add = (kind: CreditPart['kind'], text: string, partLanguage: Language) => {
    if (text.trim() !== '') parts.push({ kind, text: text.trim(), link: null, language: partLanguage });
  };
  add('title', titleInMarks(source.title, own), own);
  add('author', source.author, own);
  add('outlet', source.outlet, own);
  add('published', dateInWords(source.published, language), language);
  const link = safeUrl(source.url);
  if (link === null) return parts;
  const linked =
    parts.find(({ kind }) => kind === 'outlet') ?? parts.find(({ kind }) => kind !== 'published');
  if (linked) linked.link = link;
  else parts.unshift({ kind: 'address', text: link, link, language });
  return parts;
}

/** What stands between the parts of a credit. */
export function creditSeparator(language: Language): string {
  return isChinese(language) ? '，' : ', ';
}

/** Credit parts as one line of words: a title that has no marks of its own stands in quotation marks. */
export function creditText(parts: readonly CreditPart[], language: Language): string {
  return parts
    .map(({ kind, text, language: own }) =>
      kind === 'title' && !isChinese(own) ? inQuotationMarks(text) : text,
    )
    .join(creditSeparator(language));
}

/** A Chinese title stands in 《》, and one that it names in 〈〉; another keeps its words, and each format sets it off in its own way. */
export function titleInMarks(title: string, language: Language): string {
  const words = title.trim();
  if (words === '' || !isChinese(language) || words.startsWith('《')) return words;
  return `《${words.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
}
