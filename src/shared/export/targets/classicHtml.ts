import { onOneLine } from '../../lib/onOneLine';
import { hasDots } from '../../article/blocks/separator';
import { withWords } from '../../article/blockText';
import type { Paragraph, ShownPicture } from '../../article/blocks';
import { noteLabel } from '../../article/noteLabel';
import type { Inline } from '../../article/inline';
import { isChinese, type Language } from '../../article/language';
import { checkMark } from '../../article/checkMark';
import { type NestedList, nestList } from '../../article/nestList';
import type { AttributedQuotation } from '../../source/attribute';
import { lose, loseSaying, type RenderContext, type Target } from '../context';
import { inlinesLanguage, quotationLanguage } from '../blockLanguage';
import { codeHtml } from '../html/codeHtml';
import { creditHtml } from '../html/creditHtml';
import { galleryHtml } from '../html/galleryHtml';
import { footnotesHtml } from '../html/footnotesHtml';
import { escapeLoneAddresses } from '../html/escapeLoneAddresses';
import { escapeShortcodes } from '../html/escapeShortcodes';
import { escapeAttribute, escapeText } from '../../lib/escapeHtml';
import { type InlineStyle, inlinesHtml } from '../html/inlinesHtml';
import { itemHtml } from '../html/itemHtml';
import { noteClass } from '../html/noteClass';
import { figcaptionHtml, imageHtml, missingPictureHtml } from '../html/pictureHtml';
import { drawEmbed } from '../embed';
import { opaqueWords } from '../opaqueWords';
import { type DrawnPicture, drawPicture } from '../picture';
import { tableHtml } from '../html/tableHtml';
import { versionLinks, VERSIONS_CLASS } from '../versions';
import { preHtml } from '../html/preHtml';

const STYLE: InlineStyle = {
  sourceLink: '',
  bracket: (link, lang) => (lang === '' ? `[${link}]` : `<span${lang}>[${link}]</span>`),
};

/** Plain markup without classes: for WordPress's classic editor and for any system that takes HTML. */
export const classicHtml: Target = {
  blocks: {
    paragraph: (block, context) =>
      element('p', block.children, inlinesLanguage(block.children, context), context),
    heading: (block, context) =>
      element(block.tag, block.children, inlinesLanguage(block.children, context), context),
    list: (block, context) => list(nestList(block), context),
    horizontalrule: (block) => (hasDots(block) ? '<hr class="dots">' : '<hr>'),
    quotation,
    pullquote: (block, context) => {
      const html = element('p', block.children, inlinesLanguage(block.children, context), context);
      return html === '' ? '' : `<figure class="pull-quote">\n${html}\n</figure>`;
    },
    verse: (block, context) => keptLines(' class="verse"', block.children, context),
    preformatted: (block, context) => keptLines('', block.children, context),
    code: (block) => codeHtml(block),
    note: (block, context) => {
      const html = paragraphs(block.children, context);
      if (html.length === 0) return '';
      const label = `<p><strong>${escapeText(noteLabel(block, context.article.language))}</strong></p>`;
      return `<div class="${noteClass(block)}">\n${[label, ...html].join('\n')}\n</div>`;
    },
    details: (block, context) => {
      const [summary, ...rest] = withWords(block.children);
      if (summary === undefined) return '';
      const line = element('summary', summary.children, inlinesLanguage(summary.children, context), context);
      return `<details>\n${[line, ...paragraphs(rest, context)].join('\n')}\n</details>`;
    },
    picture: (block, context) => {
      if (block.size !== 'text') lose(context, 'how wide a picture stands');
      return picture(block, drawPicture(block, context), context);
    },
    // Its own shortcode takes the numbers of pictures that the site has already.
    gallery: (block, context) => {
      if (block.size !== 'text') lose(context, 'how wide a gallery stands');
      if (block.columns !== 0) lose(context, 'how many pictures of a gallery stand beside each other');
      return galleryHtml(block, { className: 'gallery', gap: '\n', style: STYLE }, context, (one, drawn) =>
        picture(one, drawn, context),
      );
    },
    opaque: (block, context) => element('p', opaqueWords(block, context), context.article.language, context),
    embed: (block, context) => {
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      const { words: said, credit, className } = drawn;
      const part = (tag: string, inlines: readonly Inline[]) =>
        element(tag, inlines, inlinesLanguage(inlines, context), context);
      const lines = [part('p', said), part('figcaption', credit)].filter((line) => line !== '');
      return `<figure class="${className}">\n${lines.join('\n')}\n</figure>`;
    },
    table: (block, context) => {
      const line = (inlines: readonly Inline[]) => {
        const language = inlinesLanguage(inlines, context);
        return { attributes: langIn(language, context), html: words(inlines, language, context) };
      };
      const { table, caption } = tableHtml(block, line, { gap: '\n' });
      if (caption === '') return table;
      return ['<figure>', table, caption, '</figure>'].filter((part) => part !== '').join('\n');
    },
  },
  document,
};

/** The classic editor takes every newline in a text for a line break. */
function words(inlines: readonly Inline[], language: Language, context: RenderContext): string {
  const html = inlinesHtml(inlines, language, STYLE, context);
  return /[\n\r]/.test(html) ? html.replace(/[\n\r]+/g, ' ') : html;
}

function element(
  tag: string,
  inlines: readonly Inline[],
  language: Language,
  context: RenderContext,
): string {
  const html = words(inlines, language, context);
  return html.trim() === '' ? '' : `<${tag}${langIn(language, context)}>${html}</${tag}>`;
}

function paragraphs(blocks: readonly Paragraph[], context: RenderContext): string[] {
  return blocks
    .map(({ children }) => element('p', children, inlinesLanguage(children, context), context))
    .filter((html) => html !== '');
}

function keptLines(attributes: string, inlines: readonly Inline[], context: RenderContext): string {
  const language = inlinesLanguage(inlines, context);
  const html = preHtml(inlines, language, STYLE, context);
  return html === '' ? '' : `<pre${attributes}${langIn(language, context)}>${html}</pre>`;
}

function langIn(language: Language, context: RenderContext): string {
  return language === context.article.language ? '' : ` lang="${language}"`;
}

function picture({ width, height }: ShownPicture, drawn: DrawnPicture, context: RenderContext): string {
  if (drawn.src === null) return `<p>${missingPictureHtml(drawn, STYLE, context)}</p>`;
  const size = ` width="${width}" height="${height}"`;
  const alt = escapeAttribute(drawn.alt).replaceAll('[', '&#91;');
  const lines = [imageHtml(drawn, alt, size), figcaptionHtml(drawn, STYLE, context)];
  return `<figure class="picture">\n${lines.filter((line) => line !== '').join('\n')}\n</figure>`;
}

function list({ ordered, start, items }: NestedList, context: RenderContext): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => {
    const nested = item.lists.map((inner) => `\n${list(inner, context)}\n`).join('');
    return `<li>${checkMark(item.checked)}${itemHtml(item.inlines, context, words)}${nested}</li>`;
  });
  const tag = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? ` start="${start}"` : '';
  return `<${tag}${from}>\n${lines.join('\n')}\n</${tag}>`;
}

function quotation(block: AttributedQuotation, context: RenderContext): string {
  const language = quotationLanguage(block.children, context);
  const paragraphs = block.children.map((paragraph) => words(paragraph.children, language, context));
  const lines = paragraphs.filter((html) => html.trim() !== '').map((html) => `<p>${html}</p>`);
  if (lines.length === 0) return '';
  const cite = block.address === null ? '' : ` cite="${escapeAttribute(block.address)}"`;
  if (block.credit.length > 0) {
    const { language: own } = context.article;
    const lang = language === own ? '' : ` lang="${own}"`;
    lines.push(`<p${lang}><cite>${creditHtml(block.credit, own, (html) => `<em>${html}</em>`)}</cite></p>`);
  }
  return `<blockquote${cite}${langIn(language, context)}>\n${lines.join('\n')}\n</blockquote>`;
}

function document(blocks: string[], context: RenderContext): string {
  const { headline, standfirst, byline, section, tags, language } = context.article;
  // Chinese does not lean.
  const set = isChinese(language) ? 'strong' : 'em';
  const opening = [
    ...(line(headline) === '' ? [] : [`<h1>${line(headline)}</h1>`]),
    ...(line(standfirst) === '' ? [] : [`<p><${set}>${line(standfirst)}</${set}></p>`]),
  ];
  const apart = [byline && 'byline', section && 'section', tags.length > 0 && 'tags'].filter(Boolean);
  if (apart.length > 0) {
    loseSaying(context, `Not in this file, since a site has its own fields for them: ${apart.join(', ')}.`);
  }
  const notes = footnotesHtml(context, STYLE).map((html) => `<li>${html.replace(/[\n\r]+/g, ' ')}</li>`);
  const list = notes.length === 0 ? [] : [`<ol class="footnotes">\n${notes.join('\n')}\n</ol>`];
  const links = versionLinks(context);
  const versions = links === '' ? [] : [`<p class="${VERSIONS_CLASS}">${links}</p>`];
  const html = [...opening, ...versions, ...blocks, ...list].join('\n\n');
  return `${escapeLoneAddresses(escapeShortcodes(html, '&#91;'), '&#58;')}\n`;
}

function line(text: string): string {
  return onOneLine(escapeText(text));
}
