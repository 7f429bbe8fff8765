import { inlineText } from '../article/blockText';
import type { Inline } from '../article/inline';
import { isChinese, type Language } from '../article/language';
import { mayBeChinese, textLanguage } from '../article/passages';
import type { RenderContext } from './context';

/** The language that inlines are in, by their words. */
export function inlinesLanguage(inlines: readonly Inline[], context: RenderContext): Language {
  return quotationLanguage([{ children: inlines }], context);
}

/** The language of a quotation: of all its paragraphs together. Most hold no Chinese, and are known at a glance. */
export function quotationLanguage(
  paragraphs: readonly { children: readonly Inline[] }[],
  { article, chinese }: RenderContext,
): Language {
  const around = article.language;
  if (!isChinese(around) && !paragraphs.some(({ children }) => holdsChinese(children))) return around;
  return textLanguage(paragraphs.map(({ children }) => inlineText(children)).join(''), around, chinese);
}

function holdsChinese(inlines: readonly Inline[]): boolean {
  for (const inline of inlines) {
    if (
      inline.type === 'text'
        ? mayBeChinese(inline.text)
        : 'children' in inline && holdsChinese(inline.children)
    ) {
      return true;
    }
  }
  return false;
}
