import { isChinese, type Language } from './language';

/** One Chinese character. */
const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
/** The same, for all of a text. */
export const EACH_HAN = new RegExp(HAN.source, 'gu');
/** Characters in a row: a text has few rows and many characters, and each match costs. */
const HAN_ROWS = new RegExp(`${HAN.source}+`, 'gu');
/** The same test without code points, which is several times faster on text that holds none. */
const MAY_BE_HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud88d]/;
/** Chinese characters with the full-width punctuation among them. */
const PASSAGE =
  /[\u3001-\u301f\uff01-\uff5e]*[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}](?:[\u3001-\u301f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e\u{20000}-\u{323af}]|[·—…“”‘’\d]+(?=[\u3400-\u9fff\uf900-\ufaff]))*/gu;

/** Whether a text may hold Chinese: a quick test that is never wrong when it says no. */
export function mayBeChinese(text: string): boolean {
  return MAY_BE_HAN.test(text);
}

/** The language of a text that stands in an article of language `around`; `chinese` says which Chinese it would be. */
export function textLanguage(text: string, around: Language, chinese: Language): Language {
  if (!MAY_BE_HAN.test(text)) return isChinese(around) && /\p{Script=Latin}{2}/u.test(text) ? 'en' : around;
  const han = text.match(HAN_ROWS)?.join('').length ?? 0;
  // Words have a letter each, so a text that is mostly Chinese characters needs no counting of words.
  if (han * 2 > text.length || han > latinWords(text)) return isChinese(around) ? around : chinese;
  return han > 0 && isChinese(around) ? 'en' : around;
}

function latinWords(text: string): number {
  return text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
}

export interface Passage {
  text: string;
  chinese: boolean;
}

/** Splits a text at its Chinese passages. A text without any is one passage. */
export function passages(text: string): Passage[] {
  if (!MAY_BE_HAN.test(text)) return [{ text, chinese: false }];
  const found: Passage[] = [];
  let end = 0;
  for (const match of text.matchAll(PASSAGE)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), chinese: false });
    found.push({ text: match[0], chinese: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), chinese: false });
  return found;
}
