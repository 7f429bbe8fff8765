import { inQuotationMarks } from '../../lib/inQuotationMarks';
import { isChinese } from '../../article/language';
import { type CreditPart, creditOf } from '../../source/creditOf';
import { dateInWords } from '../../source/dates';
import { safeUrl } from '../../source/safeUrl';
import type { Source } from '../../source/source';
import { sourceNumbers } from '../../source/sourceNumbers';
import type { RenderContext } from '../context';
import { creditHtml } from './creditHtml';
import { escapeText } from '../../lib/escapeHtml';

/** The quoted sources as list items in the order of their numbers: for paper, where no link leads anywhere. */
export function sourceList({ article }: RenderContext, words: Record<string, string>): string {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  return [...sourceNumbers(article).keys()]
    .map((id) => `<li>${sourceHtml(sources.get(id)!, article.language, words)}</li>`)
    .join('');
}

function sourceHtml(
  source: Source,
  language: RenderContext['chinese'],
  words: Record<string, string>,
): string {
  const stop = isChinese(language) ? '。' : '. ';
  const parts: CreditPart[] = creditOf(source, language).filter(({ kind }) => kind !== 'address');
  const sentences = [
    creditHtml(parts, language, (html) => (isChinese(language) ? html : inQuotationMarks(html))),
  ];
  const address = safeUrl(source.url);
  if (address !== null) sentences.push(`<span class="address">${escapeText(bare(address))}</span>`);
  const accessed = dateInWords(source.accessed, language);
  if (accessed !== '') sentences.push(`${escapeText(words['accessed'] ?? '')} ${escapeText(accessed)}`);
  const archived = safeUrl(source.archived);
  if (archived !== null) {
    sentences.push(
      `${escapeText(words['archived'] ?? '')} <span class="address">${escapeText(bare(archived))}</span>`,
    );
  }
  return sentences
    .filter((sentence) => sentence !== '')
    .join(stop)
    .concat(stop.trim());
}

/** An address as it is printed. */
function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}
