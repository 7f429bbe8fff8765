import { hasDots } from '../../article/blocks/separator';
import { blockText, withWords } from '../../article/blockText';
import { tableCaption } from '../../article/blocks/table';
import type { Gallery, Paragraph } from '../../article/blocks';
import { noteLabel } from '../../article/noteLabel';
import { trimSpaces } from '../../lib/trimSpaces';
import type { Inline } from '../../article/inline';
import type { Language } from '../../article/language';
import { checkMark } from '../../article/checkMark';
import { type NestedItem, type NestedList, nestList } from '../../article/nestList';
import type { AttributedQuotation } from '../../source/attribute';
import { lose, loseSaying, type RenderContext, type Target } from '../context';
import { inlinesLanguage, quotationLanguage } from '../blockLanguage';
import { creditHtml } from '../html/creditHtml';
import { footnotesHtml, notesHtml } from '../html/footnotesHtml';
import { siteNoteId } from '../siteNotes';
import { escapeShortcodes, SHORTCODE } from '../html/escapeShortcodes';
import { escapeText } from '../../lib/escapeHtml';
import { type InlineStyle, inlinesHtml } from '../html/inlinesHtml';
import { noteClass } from '../html/noteClass';
import { figcaptionHtml, imageHtml, missingPictureHtml, wordsHtml } from '../html/pictureHtml';
import { drawEmbed } from '../embed';
import { drawGallery } from '../gallery';
import { type DrawnPicture, drawPicture } from '../picture';
import { tableHtml } from '../html/tableHtml';
import { withoutCommands } from '../html/withoutCommands';
import { preHtml } from '../html/preHtml';
import { versionLinks, VERSIONS_CLASS } from '../versions';

const STYLE: InlineStyle = {
  sourceLink: '',
  bracket: (link, lang) => (lang === '' ? `[${link}]` : `<span${lang}>[${link}]</span>`),
};

/**
 * Markup that WordPress's block editor opens without a change: each block as its own save function writes it.
 * The quote block takes neither `cite` nor `lang` as an attribute, so a passage's language stands in a span.
 */
export const wordpressBlocks: Target = {
  blocks: {
    paragraph: (block, context) =>
      paragraph(block.children, inlinesLanguage(block.children, context), context),
    heading: (block, context) => {
      const html = words(block.children, inlinesLanguage(block.children, context), context);
      return html === '' ? '' : heading(Number(block.tag.slice(1)), html);
    },
    list: (block, context) => list(nestList(block), context),
    horizontalrule: (block) => {
      const [attributes, name] = hasDots(block)
        ? ['{"className":"is-style-dots"}', ' is-style-dots']
        : ['', ''];
      const html = `<hr class="wp-block-separator has-alpha-channel-opacity${name}"/>`;
      return wrap('separator', attributes, html);
    },
    quotation,
    pullquote: (block, context) => {
      const html = words(block.children, inlinesLanguage(block.children, context), context);
      const quote = `<blockquote><p>${html}</p></blockquote>`;
      return html === '' ? '' : wrap('pullquote', '', `<figure class="wp-block-pullquote">${quote}</figure>`);
    },
    verse: (block, context) => keptLines('verse', block.children, context),
    preformatted: (block, context) => keptLines('preformatted', block.children, context),
    note: (block, context) => {
      const html = paragraphs(block.children, context);
      if (html.length === 0) return '';
      const label = `<strong>${escapeText(noteLabel(block, context.article.language))}</strong>`;
      const inner = [wrap('paragraph', '', `<p>${label}</p>`), ...html].join('\n\n');
      const names = noteClass(block);
      return wrap('group', `{"className":"${names}"}`, `<div class="wp-block-group ${names}">${inner}</div>`);
    },
    details: (block, context) => {
      const [summary, ...rest] = withWords(block.children);
      if (summary === undefined) return '';
      const line = words(summary.children, inlinesLanguage(summary.children, context), context);
      const inner = paragraphs(rest, context).join('\n\n');
      const html = `<details class="wp-block-details"><summary>${line}</summary>${inner}</details>`;
      return wrap('details', '', html);
    },
    picture: (block, context) => {
      const drawn = drawPicture(block, context);
      return drawn.src === null
        ? goneParagraph(drawn, context)
        : image(drawn, block.size === 'text' ? '' : block.size, context);
    },
    gallery,
    // Its own block of embeds would have the site fetch the player from the other one.
    embed: (block, context) => {
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      const { words: said, credit, className } = drawn;
      const inner = [said, credit]
        .map((inlines) => paragraph(inlines, inlinesLanguage(inlines, context), context))
        .filter((html) => html !== '');
      const html = `<div class="wp-block-group ${className}">${inner.join('\n\n')}</div>`;
      return wrap('group', `{"className":"${className}"}`, html);
    },
    table: (block, context) => {
      const line = (inlines: readonly Inline[]) => ({
        attributes: '',
        html: words(inlines, inlinesLanguage(inlines, context), context),
      });
      const { table, caption } = tableHtml(block, line, {
        table: ' class="has-fixed-layout"',
        caption: ' class="wp-element-caption"',
      });
      // Its editor has no table without cells.
      if (table === '')
        return paragraph(tableCaption(block), inlinesLanguage(tableCaption(block), context), context);
      return wrap('table', '', `<figure class="wp-block-table">${table}${caption}</figure>`);
    },
    opaque: (block) => block.markup,
    code: (block) => {
      const text = blockText(block);
      if (text.trim() === '') return '';
      return wrap('code', '', `<pre class="wp-block-code"><code>${inCode(escapeText(text))}</code></pre>`);
    },
  },
  document,
};

const SPACE_TO_JOIN = ['  ', '\t', '\n', '\r', '\f'];

function wrap(name: string, attributes: string, html: string): string {
  return `<!-- wp:${name} ${attributes === '' ? '' : `${attributes} `}-->\n${html}\n<!-- /wp:${name} -->`;
}

/** The editor joins runs of white space when it opens a block, so they are joined here. */
function words(inlines: readonly Inline[], language: Language, context: RenderContext): string {
  const html = joinSpace(inlinesHtml(inlines, language, STYLE, context));
  if (html === '' || language === context.article.language) return html;
  return `<span lang="${language}">${html}</span>`;
}

function paragraph(inlines: readonly Inline[], language: Language, context: RenderContext): string {
  const html = words(inlines, language, context);
  return html === '' ? '' : wrap('paragraph', '', `<p>${html}</p>`);
}

function paragraphs(blocks: readonly Paragraph[], context: RenderContext): string[] {
  return blocks
    .map(({ children }) => paragraph(children, inlinesLanguage(children, context), context))
    .filter((html) => html !== '');
}

function keptLines(name: string, inlines: readonly Inline[], context: RenderContext): string {
  const language = inlinesLanguage(inlines, context);
  const html = preHtml(inlines, language, STYLE, context);
  if (html === '') return '';
  const set = language === context.article.language ? html : `<span lang="${language}">${html}</span>`;
  return wrap(name, '', `<pre class="wp-block-${name}">${set}</pre>`);
}

/** As the editor writes code: no bracket that opens a shortcode, and the first line that is an address alone in entities. */
function inCode(html: string): string {
  return html.replaceAll('[', '&#91;').replace(/^(\s*https?:)\/\/([^\s<>"]+\s*)$/m, '$1&#47;&#47;$2');
}

function heading(level: number, html: string): string {
  const attributes = level === 2 ? '' : `{"level":${level}}`;
  return wrap('heading', attributes, `<h${level} class="wp-block-heading">${html}</h${level}>`);
}

/** Of a size that the theme knows, the editor saves the name and not the pixels. */
function image(drawn: DrawnPicture, size: string, context: RenderContext): string {
  const link = drawn.link === null ? null : pictureLink(drawn.link, context);
  const { id } = drawn;
  const end = id === null ? '/' : ` class="wp-image-${id}"/`;
  const html = imageHtml({ ...drawn, link }, pictureAlt(drawn.alt, context), end);
  const caption = figcaptionHtml(drawn, STYLE, context, ' class="wp-element-caption"');
  const [align, name] = size === '' ? ['', ''] : [`"align":"${size}"`, ` align${size}`];
  const attributes = [
    id === null ? '' : `"id":${id}`,
    drawn.link === null ? '' : '"linkDestination":"custom"',
    align,
  ].filter(Boolean);
  const figure = `<figure class="wp-block-image${name}">${html}${caption}</figure>`;
  return wrap('image', attributes.length === 0 ? '' : `{${attributes.join(',')}}`, figure);
}

function goneParagraph(drawn: DrawnPicture, context: RenderContext): string {
  return wrap('paragraph', '', `<p>${joinSpace(missingPictureHtml(drawn, STYLE, context))}</p>`);
}

/** Nothing of a picture is cut off to fill a square. Its block holds pictures alone, so that words for others come after it. */
function gallery(block: Gallery, context: RenderContext): string {
  const drawn = drawGallery(block, context);
  if (drawn === null) return '';
  const pictures = drawn.pictures.map((one) => one.drawn);
  const images = pictures.filter(({ src }) => src !== null).map((one) => image(one, '', context));
  const gone = pictures.filter(({ src }) => src === null).map((one) => goneParagraph(one, context));
  const caption = joinSpace(wordsHtml(drawn.caption, STYLE, context));
  if (images.length === 0)
    return [...gone, ...(caption === '' ? [] : [wrap('paragraph', '', `<p>${caption}</p>`)])].join('\n\n');
  const { columns, size } = block;
  const attributes = [
    ...(columns === 0 ? [] : [`"columns":${columns}`]),
    '"imageCrop":false',
    '"linkTo":"none"',
    ...(size === 'text' ? [] : [`"align":"${size}"`]),
  ];
  const names = [
    'wp-block-gallery',
    ...(size === 'text' ? [] : [`align${size}`]),
    'has-nested-images',
    columns === 0 ? 'columns-default' : `columns-${columns}`,
  ];
  const whole =
    caption === ''
      ? ''
      : `<figcaption class="blocks-gallery-caption wp-element-caption">${caption}</figcaption>`;
  const html = `<figure class="${names.join(' ')}">${images.join('\n\n')}${whole}</figure>`;
  return [wrap('gallery', `{${attributes.join(',')}}`, html), ...gone].join('\n\n');
}

/** What the editor takes for an entity in an attribute that it writes anew. */
const ENTITY = /&(\w+|#\d+|#x[\da-f]+);/gi;

/** The end of what looks like an entity, as addresses write a sign that is none. */
function pictureLink(link: string, context: RenderContext): string {
  const carried = link.replace(ENTITY, '&$1%3B');
  if (carried !== link)
    lose(context, 'a picture’s address with what looks like an entity: its “;” is written as %3B');
  return carried;
}

/** As the editor escapes it. WordPress takes a shortcode in it for a command. */
function pictureAlt(alt: string, context: RenderContext): string {
  const carried = alt.replace(ENTITY, '& $1;').replace(SHORTCODE, '(');
  if (carried !== alt)
    lose(context, 'an alt text that looks like a command of its own: a sign in it is another one');
  return carried.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
}

function list({ ordered, start, items }: NestedList, context: RenderContext): string {
  if (items.length === 0) return '';
  const blocks = items.flatMap(oneListEach).map((item) => {
    const html = words(item.inlines, inlinesLanguage(item.inlines, context), context);
    return wrap(
      'list-item',
      '',
      `<li>${checkMark(item.checked)}${html}${item.lists.map((inner) => list(inner, context)).join('')}</li>`,
    );
  });
  if (!ordered) return wrap('list', '', `<ul class="wp-block-list">${blocks.join('\n\n')}</ul>`);
  const from = start === 1 ? '' : ` start="${start}"`;
  const attributes = start === 1 ? '{"ordered":true}' : `{"ordered":true,"start":${start}}`;
  return wrap('list', attributes, `<ol${from} class="wp-block-list">${blocks.join('\n\n')}</ol>`);
}

/** The editor keeps one list below an item; a second one gets an item of its own. */
function oneListEach({ checked, inlines, lists }: NestedItem): NestedItem[] {
  return [
    { checked, inlines, lists: lists.slice(0, 1) },
    ...lists.slice(1).map((list) => ({ checked: null, inlines: [], lists: [list] })),
  ];
}

function quotation(block: AttributedQuotation, context: RenderContext): string {
  const language = quotationLanguage(block.children, context);
  const paragraphs = block.children.map(({ children }) => paragraph(children, language, context));
  const blocks = paragraphs.filter((html) => html !== '').join('\n\n');
  if (blocks === '') return '';
  const credit = creditHtml(block.credit, context.article.language, (html) => `<em>${html}</em>`);
  const cite = credit === '' ? '' : `<cite>${joinSpace(credit)}</cite>`;
  return wrap('quote', '', `<blockquote class="wp-block-quote">${blocks}${cite}</blockquote>`);
}

/** What WordPress's own footnotes say stands in a field of the post, which no markup can fill. */
function siteFootnotes(context: RenderContext): string[] {
  const { id } = context.article;
  for (const html of notesHtml(context, STYLE)) {
    const content = escapeShortcodes(joinSpace(html), '<span>[</span>');
    context.siteNotes.push({ id: siteNoteId(id, context.siteNotes.length + 1), content });
  }
  return context.siteNotes.length === 0 ? [] : ['<!-- wp:footnotes /-->'];
}

/** A list of the file's own, where no field of a site is filled. */
function footnotes(context: RenderContext): string[] {
  if (context.hasSiteNotes) return siteFootnotes(context);
  const items = footnotesHtml(context, STYLE).map((html) =>
    wrap('list-item', '', `<li>${joinSpace(html)}</li>`),
  );
  if (items.length === 0) return [];
  const list = `<ol class="wp-block-list footnotes">${items.join('\n\n')}</ol>`;
  return [wrap('list', '{"ordered":true,"className":"footnotes"}', list)];
}

/** The headline comes first as a heading: pasted into an empty title, the editor makes it the title. */
function document(blocks: string[], context: RenderContext): string {
  const { headline, standfirst, byline, section, tags } = context.article;
  const opening = context.hasFields
    ? []
    : [
        ...(line(headline) === '' ? [] : [heading(1, line(headline))]),
        ...(line(standfirst) === '' ? [] : [wrap('paragraph', '', `<p>${line(standfirst)}</p>`)]),
      ];
  const apart = context.hasFields
    ? []
    : [byline && 'byline', section && 'section', tags.length > 0 && 'tags'].filter(Boolean);
  if (apart.length > 0) {
    loseSaying(
      context,
      `Not in this file, since WordPress has its own fields for them: ${apart.join(', ')}.`,
    );
  }
  const asTheyCame = new Set(
    context.article.body.root.children.map((block) => (block.type === 'opaque' ? block.markup : '')),
  );
  const escaped = [...opening, ...versionsLine(context), ...blocks, ...footnotes(context)].map((block) =>
    asTheyCame.has(block) ? block : withoutCommands(block),
  );
  return `${escaped.join('\n\n')}\n`;
}

/** First, so that whoever reads the other language need not scroll for it. */
function versionsLine(context: RenderContext): string[] {
  const links = versionLinks(context);
  if (links === '') return [];
  return [
    wrap('paragraph', `{"className":"${VERSIONS_CLASS}"}`, `<p class="${VERSIONS_CLASS}">${links}</p>`),
  ];
}

function line(text: string): string {
  return joinSpace(escapeText(text));
}

/** Looked for first, since hardly any text has white space to join; one sign is found many times faster than a class of them. */
function joinSpace(html: string): string {
  const joined = SPACE_TO_JOIN.some((space) => html.includes(space))
    ? html.replace(/[\t\n\r\f ]+/g, ' ')
    : html;
  return trimSpaces(joined);
}
