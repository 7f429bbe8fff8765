import { inlineText } from '../article/blockText';
import type { Inline } from '../article/inline';
import { isChinese, type Language } from '../article/language';
import { mayBeChinese, textLanguage } from '../article/passages';
import type { RenderContext } from './context';

/** The language that inlines are in, by their words. Most hold no Chinese, and are known at a glance. */
export function inlinesLanguage(inlines: readonly Inline[], { article, chinese }: RenderContext): Language {
  const around = article.language;
  if (!isChinese(around) && !holdsChinese(inlines)) return around;
  return textLanguage(inlineText(inlines), around, chinese);
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

/** The language of a quotation: of all its paragraphs together. */
export function quotationLanguage(
  paragraphs: readonly { children: Inline[] }[],
  context: RenderContext,
): Language {
  return inlinesLanguage(
    paragraphs.flatMap((paragraph) => paragraph.children),
    context,
  );
}
