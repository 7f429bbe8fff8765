import { isChinese, type Language } from '../../article/language';
import { type CreditPart, creditSeparator } from '../../source/creditOf';
import { escapeAttribute, escapeText } from '../../lib/escapeHtml';

/** Credit parts in one line, the outlet linked. `title` sets a title off; a Chinese one stands in its own marks. */
export function creditHtml(
  parts: readonly CreditPart[],
  language: Language,
  title: (html: string) => string = (html) => html,
): string {
  return parts.map((part) => partHtml(part, language, title)).join(creditSeparator(language));
}

function partHtml(part: CreditPart, language: Language, title: (html: string) => string): string {
  let html = escapeText(part.text);
  if (part.kind === 'title' && !isChinese(part.language)) html = title(html);
  if (isChinese(part.language) && !isChinese(language) && /\p{Script=Han}/u.test(part.text)) {
    html = `<span lang="${part.language}">${html}</span>`;
  }
  return part.link === null ? html : `<a href="${escapeAttribute(part.link)}">${html}</a>`;
}
