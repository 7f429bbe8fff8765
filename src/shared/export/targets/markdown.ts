import { inQuotationMarks } from '../../lib/inQuotationMarks';
import { tableCaption, tableCells } from '../../article/blocks/table';
import { hasDots } from '../../article/blocks/separator';
import { blockText, inlineText, withWords } from '../../article/blockText';
import type { Inline } from '../../article/inline';
import { isChinese } from '../../article/language';
import { noteLabel } from '../../article/noteLabel';
import { checkMark } from '../../article/checkMark';
import { type NestedList, nestList } from '../../article/nestList';
import { datedAt } from '../../article/publication';
import { siteMoment } from '../../site/siteClock';
import type { AttributedQuotation } from '../../source/attribute';
import type { Source } from '../../source/source';
import { sourceMark } from '../../frontMatter/frontMatter';
import { type CreditPart, creditSeparator } from '../../source/creditOf';
import { lose, type RenderContext, type Target } from '../context';
import { renderFootnotes } from '../footnotes';
import { loseLanguages } from '../loseLanguages';
import { drawEmbed } from '../embed';
import { opaqueWords } from '../opaqueWords';
import { captionLine, drawPicture, pictureInWords } from '../picture';
import { setIn } from '../setIn';
import { escapeAttribute } from '../../lib/escapeHtml';
import { galleryClass, galleryHtml } from '../html/galleryHtml';
import { type InlineStyle, inlinesHtml } from '../html/inlinesHtml';
import { figcaptionHtml, imageHtml, missingPictureHtml } from '../html/pictureHtml';
import { noteClass } from '../html/noteClass';
import { preHtml } from '../html/preHtml';
import { inlinesLanguage } from '../blockLanguage';
import { escapeLines, escapeMarkdown } from '../markdown/escapeMarkdown';
import { inlinesMarkdown, linkMarkdown } from '../markdown/inlinesMarkdown';
import { joinGaps, onOneLine } from '../../lib/onOneLine';

/** CommonMark, and GitHub's tables; whatever she wrote comes out of it as words again. */
export const markdown: Target = {
  losesEmpty: true,
  blocks: {
    paragraph: (block, context) => {
      loseLanguages(blockText(block), context);
      return words(block.children, context);
    },
    heading: (block, context) => {
      loseLanguages(blockText(block), context);
      const text = headingText(words(block.children, context, '<br>'));
      return text === '' ? '' : `${'#'.repeat(Number(block.tag.slice(1)))} ${text}`;
    },
    list: (block, context) => {
      loseLanguages(blockText(block), context);
      const before = context.previous;
      // Two lists in a row would run into one, but for another mark.
      const follows = before?.type === 'list' && before.listType === block.listType;
      const other = follows && !context.otherListMark;
      context.otherListMark = other;
      return list(nestList(block), other, context).join('\n');
    },
    horizontalrule: (block) => (hasDots(block) ? '<hr class="dots">' : '***'),
    quotation,
    pullquote: (block, context) => {
      loseLanguages(blockText(block), context);
      const text = words(block.children, context);
      return text === '' ? '' : `<figure class="pull-quote">\n\n${text}\n\n</figure>`;
    },
    // What CommonMark has no lines for it takes as HTML.
    verse: (block, context) => keptLines(' class="verse"', block.children, context),
    preformatted: (block, context) => keptLines('', block.children, context),
    note: (block, context) => {
      loseLanguages(blockText(block), context);
      const parts = withWords(block.children).map(({ children }) => words(children, context));
      if (parts.length === 0) return '';
      const label = `**${escapeMarkdown(noteLabel(block, context.article.language))}**`;
      return [`<div class="${noteClass(block)}">`, label, ...parts, '</div>'].join('\n\n');
    },
    details: (block, context) => {
      loseLanguages(blockText(block), context);
      const [summary, ...rest] = withWords(block.children);
      if (summary === undefined) return '';
      const { children } = summary;
      const line = inlinesHtml(children, inlinesLanguage(children, context), HTML_STYLE, context);
      const parts = rest.map((paragraph) => words(paragraph.children, context));
      return [`<details>\n<summary>${withoutLineEnds(line)}</summary>`, ...parts, '</details>'].join('\n\n');
    },
    picture: (block, context) => {
      loseLanguages(blockText(block), context);
      const drawn = drawPicture(block, context);
      const words = (text: string) => escapeMarkdown(text);
      if (block.size !== 'text') lose(context, 'how wide a picture stands');
      if (drawn.src === null) return escapeMarkdown('[') + pictureInWords(drawn, context, words).slice(1);
      const image = `![${words(drawn.alt)}](${drawn.src})`;
      const linked = drawn.link === null ? image : linkMarkdown(image, drawn.link);
      const line = captionLine(drawn, context, (text, of) =>
        of === 'caption' ? words(text) : marked(`picture-${of}`, words(text)),
      );
      return line === '' ? linked : `${linked}\n\n${marked('caption', line)}`;
    },
    // CommonMark has no more than pictures one by one: which belong together it takes as HTML.
    gallery: (block, context) => {
      loseLanguages(blockText(block), context);
      if (block.size !== 'text') lose(context, 'how wide a gallery stands');
      if (block.pictures.length === 0) return escapeLines(escapeMarkdown(onOneLine(block.caption)));
      const options = { className: galleryClass(block), gap: '\n', style: HTML_STYLE };
      return galleryHtml(block, options, context, (_picture, drawn) => {
        if (drawn.src === null) return `<p>${missingPictureHtml(drawn, HTML_STYLE, context)}</p>`;
        const image = imageHtml(drawn, escapeAttribute(drawn.alt), '');
        return `<figure class="picture">${image}${figcaptionHtml(drawn, HTML_STYLE, context)}</figure>`;
      });
    },
    opaque: (block, context) => words(opaqueWords(block, context), context),
    embed: (block, context) => {
      loseLanguages(blockText(block), context);
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      const parts = [words(drawn.words, context), words(drawn.credit, context)].filter((part) => part !== '');
      return [`<figure class="${drawn.className}">`, ...parts, '</figure>'].join('\n\n');
    },
    table: (block, context) => {
      loseLanguages(blockText(block), context);
      const rows = tableCells(block).map((cells) => cells.map((cell) => cellWords(cell, context)));
      const caption = words(tableCaption(block), context);
      if (caption !== '') lose(context, 'which words are the caption of a table');
      if (!rows.some((row) => row.some((cell) => cell !== ''))) return caption;
      // It has no table without a row that names the columns.
      if (!block.headerRow) lose(context, 'a table whose first row is like the others');
      if (block.headerColumn) lose(context, 'that the first cell of a row names it');
      const [head, ...body] = block.headerRow ? rows : [rows[0]!.map(() => ''), ...rows];
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const table = [line(head!), line(head!.map(() => '---')), ...body.map(line)].join('\n');
      return caption === '' ? table : `${table}\n\n${caption}`;
    },
    code: (block, context) => {
      loseLanguages(blockText(block), context);
      return fenced(blockText(block));
    },
  },
  document,
};

function words(inlines: readonly Inline[], context: RenderContext, lineBreak = '\\\n'): string {
  return escapeLines(inlinesMarkdown(withoutLastBreaks(inlines), context, lineBreak));
}

/** A table is GitHub's, and its cells are one line: a sign between two of them is escaped even in an address. */
function cellWords(inlines: readonly Inline[], context: RenderContext): string {
  const text = inlinesMarkdown(withoutLastBreaks(inlines), context, '<br>');
  return withoutLineEnds(text).replace(/(\\*)\|/g, (found, before: string) =>
    before.length % 2 === 0 ? `${before}\\|` : found,
  );
}

const HTML_STYLE: InlineStyle = { sourceLink: '', bracket: (link) => `[${link}]` };

/** An empty line would end the HTML. */
function withoutLineEnds(html: string): string {
  return html.replace(/[\n\r]+/g, ' ').trim();
}

function keptLines(attributes: string, inlines: readonly Inline[], context: RenderContext): string {
  const language = inlinesLanguage(inlines, context);
  const html = preHtml(inlines, language, HTML_STYLE, context);
  const lang = language === context.article.language ? '' : ` lang="${language}"`;
  return html === '' ? '' : `<pre${attributes}${lang}>${html}</pre>`;
}

/** In a fence longer than any within. */
function fenced(text: string): string {
  if (text.trim() === '') return '';
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((marks) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A break that nothing follows would be read as a backslash. */
function withoutLastBreaks(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.findLastIndex((inline) => inlineText([inline]).trim() !== '');
  return inlines.slice(0, last + 1);
}

/** Signs at the end of a heading would be taken for its closing mark. */
function headingText(text: string): string {
  return text.replace(/#+$/, (signs) => signs.replace(/#/g, '\\#'));
}

function list({ ordered, start, items }: NestedList, other: boolean, context: RenderContext): string[] {
  if (ordered && (start < 0 || start + items.length > 999_999_999))
    lose(context, 'the number that a list starts at');
  const first = Math.min(Math.max(start, 0), 999_999_999 - items.length);
  return items.flatMap((item, index) => {
    const mark = ordered ? `${first + index}${other ? ')' : '.'} ` : `${other ? '*' : '-'} `;
    const pad = ' '.repeat(mark.length);
    const own = checkMark(item.checked) + words(item.inlines, context);
    const lines = own === '' ? [] : own.split('\n');
    item.lists.forEach((inner, place) => {
      // Only a list that starts at 1 may follow words without a blank line.
      if (lines.length > 0 && inner.ordered && inner.start !== 1) lines.push('');
      lines.push(...list(inner, place % 2 === 1, context));
    });
    return lines.map((line, at) => (at === 0 ? mark + line : pad + line).trimEnd());
  });
}

function quotation(block: AttributedQuotation, context: RenderContext): string {
  loseLanguages(blockText(block), context);
  const paragraphs = block.children.map((paragraph) => words(paragraph.children, context));
  const parts = paragraphs.filter((text) => text !== '');
  if (parts.length === 0) return '';
  const credit = block.credit.length === 0 ? '' : `— ${creditMarkdown(block.credit, context)}`;
  const { source } = block;
  if (context.listsSources && source !== null) parts.push(ofSource('source', source, credit));
  else if (credit !== '') parts.push(credit);
  return parts.map((text) => setIn(text, '> ')).join('\n>\n');
}

function creditMarkdown(parts: readonly CreditPart[], context: RenderContext): string {
  return parts
    .map((part) => {
      const text = escapeMarkdown(joinGaps(part.text));
      const set = part.kind === 'title' && !isChinese(part.language) ? inQuotationMarks(text) : text;
      return part.link === null ? set : linkMarkdown(set, part.link);
    })
    .join(creditSeparator(context.article.language));
}

function footnotes(context: RenderContext): string[] {
  return renderFootnotes(
    context,
    {
      words: ({ children }) => words(children, context, '<br>'),
      citation: (parts, source) => {
        if (context.listsSources) return ofSource('cited', source, creditMarkdown(parts, context));
        lose(context, 'which words of a footnote are its source');
        return creditMarkdown(parts, context);
      },
    },
    (text, number) => `[^${number}]: ${isAddress(text) ? `${text} <!-- -->` : text}`,
  );
}

/**
 * Where footnotes are not known, one word after a colon would be the address of a link, and not be shown; a backslash makes it no
 * other, but something behind it does. Only mere spaces part words there.
 */
function isAddress(text: string): boolean {
  return /^[^ \t]*[ \t]*(["'(].*)?$/.test(text);
}

/** What Markdown has no kind for, by a name that an import finds again; a reader sees the words alone. */
function marked(name: string, words: string): string {
  return `<span class="${name}">${words}</span>`;
}

/** Words that name a source which is listed beside the text. */
function ofSource(name: 'source' | 'cited', { id }: Source, words: string): string {
  return `<span class="${name}" data-source="${sourceMark(id)}">${words}</span>`;
}

function document(blocks: string[], context: RenderContext): string {
  const text = [...blocks, ...footnotes(context)];
  if (context.hasFields) return `${text.join('\n\n')}\n`;
  const { article, site } = context;
  const { language, tags } = article;
  const said = site.theme.words[language];
  const line = (text: string) => escapeLines(escapeMarkdown(joinGaps(text)).trim());
  const own = (name: string, words: string) => (words === '' ? '' : marked(name, words));
  const [byline, section] = [line(article.byline), line(article.section)];
  const by = byline === '' ? '' : `${said['by'] ?? ''}${marked('byline', byline)}`.trim();
  const { date } = siteMoment(datedAt(article), site.timeZone, language);
  const signature = [by, date === '' ? '' : `<time>${date}</time>`, own('section', section)];
  const parts = [
    line(article.headline) === '' ? '' : `# ${headingText(line(article.headline))}`,
    own('standfirst', line(article.standfirst)),
    escapeLines(signature.filter((part) => part !== '').join(' · ')),
    ...text,
    tags.length === 0
      ? ''
      : `${said['filed'] ?? ''}${tags.map((tag) => marked('tag', line(tag))).join(isChinese(language) ? '、' : ', ')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
