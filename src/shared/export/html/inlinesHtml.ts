import type { Inline, Link, TextRun } from '../../article/inline';
import { isNoFollow, linkTitle } from '../../article/link';
import { isChinese, type Language } from '../../article/language';
import { mayBeChinese, passages } from '../../article/passages';
import { runLanguage } from '../../article/runLanguage';
import { inElements } from '../../article/textFormat';
import { assertNever } from '../../lib/assertNever';
import { isSourceLink } from '../../source/leadIn';
import { safeUrl } from '../../source/safeUrl';
import { loseSaying, type RenderContext } from '../context';
import { footnoteNumber } from '../footnotes';
import { loseUndrawn } from '../lostStyles';
import { siteNoteId } from '../siteNotes';
import { footnoteMark, siteNoteMark } from './footnotesHtml';
import { escapeAttribute, escapeText } from '../../lib/escapeHtml';

/** Where HTML formats differ inside a paragraph. */
export interface InlineStyle {
  /** Attributes of a link that attributes a quotation, with a space before them. */
  sourceLink: string;
  /** What a line break is written as, where it is no element. */
  lineBreak?: string;
  /** Puts a link in its square brackets; `lang` is an attribute with a space before it, or ''. */
  bracket(link: string, lang: string): string;
}

/** Inlines as HTML. `language` is the language of the block that they stand in: Chinese in any other is marked. */
export function inlinesHtml(
  inlines: readonly Inline[],
  language: Language,
  style: InlineStyle,
  context: RenderContext,
  insideLink = false,
): string {
  let html = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        html += runHtml(inline, language, context);
        break;
      case 'linebreak':
        html += style.lineBreak ?? '<br>';
        break;
      case 'tab':
        html += '\t';
        break;
      case 'link':
      case 'autolink':
        html += linkHtml(inline, language, style, context, insideLink);
        break;
      case 'footnote':
        html += markOf(footnoteNumber(inline, context), !insideLink, context);
        break;
      default:
        assertNever(inline);
    }
  }
  return html;
}

function markOf(number: number, isLinked: boolean, context: RenderContext): string {
  return context.hasSiteNotes && isLinked
    ? siteNoteMark(siteNoteId(context.article.id, number), number)
    : footnoteMark(number, isLinked);
}

function runHtml(run: TextRun, language: Language, context: RenderContext): string {
  const html = wordsHtml(run, language, context);
  // Bold spaces are spaces, and would make a block without words look as if it had some.
  if (run.format === 0 || run.text.trim() === '') return html;
  loseUndrawn(run.format, context);
  return inElements(html, run.format);
}

function wordsHtml(run: TextRun, language: Language, context: RenderContext): string {
  const own = runLanguage(run);
  // A language of spaces is none.
  if (own !== null && run.text.trim() !== '') return `<span lang="${own}">${escapeText(run.text)}</span>`;
  const mixed = !isChinese(language) && mayBeChinese(run.text);
  return mixed ? mixedHtml(run.text, context.chinese) : escapeText(run.text);
}

function mixedHtml(text: string, chinese: Language): string {
  return passages(text)
    .map((passage) => {
      const html = escapeText(passage.text);
      return passage.chinese ? `<span lang="${chinese}">${html}</span>` : html;
    })
    .join('');
}

function linkHtml(
  link: Link,
  language: Language,
  style: InlineStyle,
  context: RenderContext,
  insideLink: boolean,
): string {
  const words = inlinesHtml(link.children, language, style, context, true);
  const address = safeUrl(link.url);
  if (insideLink || address === null) {
    loseLink(link, address, context);
    return words;
  }
  if (words === '') return '';
  const toSource = isSourceLink(link);
  const html = `<a${toSource ? style.sourceLink : ''} href="${escapeAttribute(address)}"${sayings(link)}>${words}</a>`;
  if (!toSource || !link.bracketed) return html;
  const own = context.article.language;
  return style.bracket(html, language === own ? '' : ` lang="${own}"`);
}

/** Attributes with a space before each. */
function sayings(link: Link): string {
  const title = linkTitle(link);
  return (
    (isNoFollow(link) ? ' rel="nofollow"' : '') + (title === '' ? '' : ` title="${escapeAttribute(title)}"`)
  );
}

/** Says that a link became plain words, and why. */
export function loseLink(link: Link, address: string | null, context: RenderContext): void {
  const why = address === null ? 'is not one that Galley links' : 'stands inside another link';
  loseSaying(
    context,
    `A link is plain words here, since its address ${why}: ${link.url.trim().slice(0, 80)}`,
  );
}
