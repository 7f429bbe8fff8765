import { isChinese, type Language } from './language';

/** What takes the place of the last characters before the caret. */
export interface SmartMark {
  /** How many go, the typed one among them. */
  replaces: number;
  marks: string;
}

interface QuotationMarks {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
}

const CURLY: QuotationMarks = { double: ['“', '”'], single: ['‘', '’'] };
const QUOTATION_MARKS: Record<Language, QuotationMarks> = {
  en: CURLY,
  'zh-Hans': CURLY,
  'zh-Hant': { double: ['「', '」'], single: ['『', '』'] },
};

/** What ends a word that lost its first letters, and the word. */
const ELIDED: readonly (readonly [end: RegExp, word: RegExp])[] = [
  [/^s$/, /(?<![\p{L}\p{N}])‘(\d0)$/u],
  [/^\s$/u, /(?<![\p{L}\p{N}])‘(n’)$/iu],
  [/^[\s.,;:!?]$/u, /(?<![\p{L}\p{N}])‘(tis|twas|twere|twould|til|em)$/iu],
];

/** A word that is an address, up to the caret. */
const ADDRESS = /(?:\p{L}[\w+.-]*:\/\/|mailto:|www\.|[\w.+-]@)[^\s<>"“”「」]*$/iu;
const LETTER = /[\p{Script=Latin}\p{N}]$/u;
/** What an English quotation opens after. */
const OPENS_AFTER = /(?:^|[\s([{<“‘「『《（/])$/u;
const DASH = /[-–—]$/u;

/** What the typed mark becomes, by the words of its line before it; null where it stays as it is typed. */
export function smartMark(before: string, typed: string, language: Language): SmartMark | null {
  if (ADDRESS.test(before)) return null;
  const apostrophe = language === 'en' ? leadingApostrophe(before, typed) : null;
  if (apostrophe !== null) return apostrophe;
  switch (typed) {
    case '"':
      return { replaces: 1, marks: quotationMark(before, QUOTATION_MARKS[language].double, language) };
    case "'":
      return { replaces: 1, marks: singleMark(before, language) };
    case '-':
      return dash(before, language);
    case '.':
      return ellipsis(before, language);
    default:
      return null;
  }
}

/** Where the word that ends now shows that the mark before it opened no quotation: ’90s, ’tis, ’n’. */
function leadingApostrophe(before: string, typed: string): SmartMark | null {
  const found = ELIDED.map(([end, words]) => (end.test(typed) ? words.exec(before) : null)).find(Boolean);
  const word = found?.[1];
  if (word === undefined) return null;
  return { replaces: word.length + 2, marks: `’${word}${typed}` };
}

function singleMark(before: string, language: Language): string {
  // An apostrophe, which Chinese lines have in the Latin words among them.
  if (LETTER.test(before)) return '’';
  return quotationMark(before, QUOTATION_MARKS[language].single, language);
}

function quotationMark(
  before: string,
  [open, close]: readonly [open: string, close: string],
  language: Language,
): string {
  const isOpen = before.lastIndexOf(open) > before.lastIndexOf(close);
  // No space tells in Chinese where a quotation begins; and a dash breaks one off as often as it leads to one.
  if (isChinese(language) || DASH.test(before)) return isOpen ? close : open;
  if (before.endsWith(open)) return close;
  return OPENS_AFTER.test(before) ? open : close;
}

/** Two hyphens are a short dash and three a long one; in Chinese two are the dash, as wide as two characters. */
function dash(before: string, language: Language): SmartMark | null {
  if (isChinese(language)) return /(?:^|[^-])-$/.test(before) ? { replaces: 2, marks: '——' } : null;
  if (before.endsWith('–')) return { replaces: 2, marks: '—' };
  return /(?:^|[^-])-$/.test(before) ? { replaces: 2, marks: '–' } : null;
}

/** Three points; in Chinese six, whether she types three of them or all. */
function ellipsis(before: string, language: Language): SmartMark | null {
  if (!/(?:^|[^.])\.\.$/.test(before)) return null;
  if (!isChinese(language)) return { replaces: 3, marks: '…' };
  return { replaces: 3, marks: before.endsWith('……..') ? '' : '……' };
}
