import type { Inline } from '../../article/inline';
import type { Language } from '../../article/language';
import { inlinesLanguage } from '../blockLanguage';
import type { RenderContext } from '../context';

/**
 * The words of a list's item. In another language than the article's they stand in a span: the item holds the lists below it too, and
 * these may be in the article's own.
 */
export function itemHtml(
  inlines: readonly Inline[],
  context: RenderContext,
  words: (inlines: readonly Inline[], language: Language, context: RenderContext) => string,
): string {
  const language = inlinesLanguage(inlines, context);
  const html = words(inlines, language, context);
  return html === '' || language === context.article.language
    ? html
    : `<span lang="${language}">${html}</span>`;
}
