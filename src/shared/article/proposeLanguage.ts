import { blockText } from './blockText';
import type { Block } from './blocks';
import { chineseOf } from './chineseOf';
import { isChinese, type Language } from './language';
import { textLanguage } from './passages';

/** Characters from which on a text says which language it is in, and as many as are read of it. */
const ENOUGH = 4;
const READ_AT_MOST = 400;

/**
 * The language of an article's first words, given the one that it has; null where they are too few. What others say,
 * quoted or on a card, does not count: it may be in any language. `said` says which Chinese it would be, or '': then its characters do.
 */
export function proposeLanguage(
  headline: string,
  blocks: readonly Block[],
  around: Language,
  said = '',
): Language | null {
  const own = blocks.filter(({ type }) => type !== 'quotation' && type !== 'embed').map(blockText);
  const text = [headline, ...own].join('\n').slice(0, READ_AT_MOST);
  if (text.trim().length < ENOUGH) return null;
  const chinese = chineseOf(said, [text], around === 'en' ? 'zh-Hans' : around);
  return isChinese(textLanguage(text, around, chinese)) ? chinese : 'en';
}
