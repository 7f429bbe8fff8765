import { escapeAttribute, escapeText } from '../../lib/escapeHtml';
import { inlinesLanguage } from '../blockLanguage';
import type { RenderContext } from '../context';
import { captionLine, type DrawnPicture, pictureInWords } from '../picture';
import { type InlineStyle, inlinesHtml } from './inlinesHtml';

/** The image, in its link. `alt` is the value of the attribute, `rest` is what stands after it. */
export function imageHtml({ src, link }: DrawnPicture, alt: string, rest: string): string {
  const image = `<img src="${escapeAttribute(src ?? '')}" alt="${alt}"${rest}>`;
  return link === null ? image : `<a href="${escapeAttribute(link)}">${image}</a>`;
}

/** What stands under it; '' where nothing does. Credit and licence have names, so that a program finds them. */
export function figcaptionHtml(
  drawn: DrawnPicture,
  style: InlineStyle,
  context: RenderContext,
  attributes = '',
): string {
  const line = captionLine(drawn, context, (words, of) => {
    const html = wordsHtml(words, style, context);
    return of === 'caption' ? html : `<span class="picture-${of}">${html}</span>`;
  });
  return line === '' ? '' : `<figcaption${attributes}>${line}</figcaption>`;
}

/** In the place of a picture that is gone. */
export function missingPictureHtml(drawn: DrawnPicture, style: InlineStyle, context: RenderContext): string {
  return pictureInWords(drawn, context, (words) => wordsHtml(words, style, context));
}

/** Words that stand alone, in their language. */
export function wordsHtml(words: string, style: InlineStyle, context: RenderContext): string {
  const inlines = [{ type: 'text' as const, text: words, format: 0 }];
  const language = inlinesLanguage(inlines, context);
  if (language === context.article.language) return inlinesHtml(inlines, language, style, context);
  return `<span lang="${language}">${escapeText(words)}</span>`;
}
