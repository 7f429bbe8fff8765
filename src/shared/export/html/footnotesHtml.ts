import { inQuotationMarks } from '../../lib/inQuotationMarks';
import type { Footnote } from '../../article/inline';
import { isChinese } from '../../article/language';
import { inlinesLanguage } from '../blockLanguage';
import type { RenderContext } from '../context';
import { renderFootnotes } from '../footnotes';
import { creditHtml } from './creditHtml';
import { type InlineStyle, inlinesHtml } from './inlinesHtml';

/** The number of a footnote in the text; within a link it leads nowhere, since a link holds no other. */
export function footnoteMark(number: number, isLinked: boolean): string {
  const shown = isLinked ? `<a id="fnref-${number}" href="#fn-${number}">${number}</a>` : String(number);
  return `<sup class="footnote">${shown}</sup>`;
}

/** The same as WordPress's block editor writes it. */
export function siteNoteMark(id: string, number: number): string {
  return `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;
}

/** What stands in the list items of the footnotes, in order. Their numbers are those of the list. */
export function footnotesHtml(context: RenderContext, style: InlineStyle): string[] {
  return notesHtml(context, style).map((text, at) =>
    `${text} <a id="fn-${at + 1}" href="#fnref-${at + 1}">↩︎</a>`.trim(),
  );
}

/** What the footnotes say, in the order of their numbers, from 1. */
export function notesHtml(context: RenderContext, style: InlineStyle): string[] {
  const { language } = context.article;
  const words = ({ children }: Footnote) => {
    const own = inlinesLanguage(children, context);
    const html = inlinesHtml(children, own, style, context);
    return own === language ? html : `<span lang="${own}">${html}</span>`;
  };
  return renderFootnotes(
    context,
    {
      words,
      // It has a name, so that who reads it back knows the source from the words.
      citation: (parts) =>
        `<span class="cited">${creditHtml(parts, language, (html) => (isChinese(language) ? html : inQuotationMarks(html)))}</span>`,
    },
    (text) => text,
  );
}
