import { inQuotationMarks } from '../../lib/inQuotationMarks';
import { inlineText, withWords } from '../../article/blockText';
import type { Paragraph } from '../../article/blocks';
import { type Table, tableCaption, tableCells } from '../../article/blocks/table';
import { hasDots } from '../../article/blocks/separator';
import { checkMark } from '../../article/checkMark';
import type { Inline } from '../../article/inline';
import { isChinese } from '../../article/language';
import { type NestedList, nestList } from '../../article/nestList';
import { noteLabel } from '../../article/noteLabel';
import type { AttributedQuotation } from '../../source/attribute';
import { type CreditPart, creditSeparator } from '../../source/creditOf';
import { lose, type RenderContext, type Target } from '../context';
import { renderFootnotes } from '../footnotes';
import { drawEmbed } from '../embed';
import { opaqueWords } from '../opaqueWords';
import { addressXml, inlinesXml, runXml } from '../word/inlinesXml';
import { TEXT_WIDTH } from '../word/page';
import { paragraphXml as paragraph } from '../word/paragraphXml';
import { galleryXml, pictureXml } from '../word/pictureXml';
import { wordPackage } from '../word/wordPackage';

/**
 * A Word document as one XML text, which is packed when it is saved: headings, lists, quotations and the rest are styles that
 * Word and a reader know by their names.
 */
export const word: Target = {
  blocks: {
    paragraph: (block, context) => line('Normal', block.children, context),
    heading: (block, context) => line(`Heading${Number(block.tag.slice(1)) - 1}`, block.children, context),
    list: (block, context) => list(nestList(block), context),
    horizontalrule: (block, context) =>
      paragraph(
        hasDots(block) ? 'SeparatorDots' : 'Separator',
        runXml(hasDots(block) ? '•••' : '* * *', context),
      ),
    quotation,
    pullquote: (block, context) => line('PullQuote', block.children, context),
    verse: (block, context) => line('Verse', block.children, context),
    preformatted: (block, context) => line('Preformatted', block.children, context),
    code: (block, context) => line('CodeBlock', block.children, context),
    note: (block, context) => {
      const style = block.noteKind === 'correction' ? 'Correction' : 'EditorsNote';
      const lines = paragraphs(style, block.children, context);
      const label = runXml(noteLabel(block, context.article.language), context);
      return lines === '' ? '' : paragraph(`${style}Label`, label) + lines;
    },
    details: (block, context) => {
      const [summary, ...rest] = withWords(block.children);
      if (summary === undefined) return '';
      return line('DetailsSummary', summary.children, context) + paragraphs('Details', rest, context);
    },
    picture: pictureXml,
    gallery: galleryXml,
    opaque: (block, context) => line('Normal', opaqueWords(block, context), context),
    embed: (block, context) => {
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      lose(context, 'which words are a post or a video of another site');
      return line('Normal', drawn.words, context) + line('Normal', drawn.credit, context);
    },
    table,
  },
  document,
};

function line(style: string, inlines: readonly Inline[], context: RenderContext, more = ''): string {
  const runs = inlinesXml(inlines, context);
  return hasWords(inlines) ? paragraph(style, runs, more) : '';
}

/** A footnote’s mark alone is worth its line. */
function hasWords(inlines: readonly Inline[]): boolean {
  return inlineText(inlines).trim() !== '' || inlines.some(({ type }) => type === 'footnote');
}

function paragraphs(style: string, blocks: readonly Paragraph[], context: RenderContext): string {
  return blocks.map(({ children }) => line(style, children, context)).join('');
}

const BORDERS = ['top', 'bottom', 'insideH']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
  .join('');

/** Without a paragraph behind them two tables would be one. */
function table(block: Table, context: RenderContext): string {
  const rows = tableCells(block);
  const columns = rows[0]?.length ?? 0;
  const caption = (inlines: readonly Inline[]) => line('Caption', inlines, context);
  if (!rows.some((row) => row.some(hasWords))) return caption(tableCaption(block));
  if (block.headerColumn) lose(context, 'that the first cell of a row names it');
  const cell = (inlines: readonly Inline[], style: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(style, inlinesXml(inlines, context))}</w:tc>`;
  const xml = rows.map((row, at) => {
    const isHead = block.headerRow && at === 0;
    const cells = row.map((inlines, column) =>
      cell(inlines, isHead || (block.headerColumn && column === 0) ? 'TableHeading' : 'TableText'),
    );
    return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  // The columns share the width of the text.
  const grid = `<w:gridCol w:w="${Math.floor(TEXT_WIDTH / columns)}"/>`.repeat(columns);
  const look = `<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders>`;
  const behind = caption(tableCaption(block)) || paragraph('Caption', '');
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${xml.join('')}</w:tbl>${behind}`;
}

/** `w:list` says which list it is, for `listsIn`: its place, its kind, its first number and its level. */
function list(nested: NestedList, context: RenderContext, place = '0', level = 0): string {
  const { ordered, isCheckList, start, items } = nested;
  const kind = ordered ? 'number' : isCheckList ? 'check' : 'bullet';
  const depth = Math.min(level, 8);
  const numbering = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:list="${[place, kind, start, depth].join(' ')}"/></w:numPr>`;
  return items
    .map((item, at) => {
      const runs = runXml(checkMark(item.checked), context) + inlinesXml(item.inlines, context);
      const own = item.inlines.length === 0 ? '' : paragraph('ListParagraph', runs, numbering);
      const lists = item.lists.map((inner, which) =>
        list(inner, context, `${place}.${at}.${which}`, level + 1),
      );
      return own + lists.join('');
    })
    .join('');
}

function quotation(block: AttributedQuotation, context: RenderContext): string {
  const lines = block.children
    .map(({ children }) => line('Quote', children, context))
    .filter((xml) => xml !== '');
  if (lines.length === 0) return '';
  // What tells it from a quotation right before it.
  if (context.previous?.type === 'quotation')
    lines[0] = lines[0]!.replace('w:val="Quote"', 'w:val="QuoteStart"');
  if (block.credit.length > 0)
    lines.push(paragraph('QuoteCredit', runXml('— ', context) + creditXml(block.credit, context)));
  return lines.join('');
}

function creditXml(parts: readonly CreditPart[], context: RenderContext): string {
  return parts
    .map((part) => {
      const isOther = part.kind === 'title' && !isChinese(part.language);
      const look = { isLink: part.link !== null };
      const runs = runXml(isOther ? inQuotationMarks(part.text) : part.text, context, look);
      return part.link === null ? runs : addressXml(part.link, runs);
    })
    .join(runXml(creditSeparator(context.article.language), context));
}

function document(blocks: string[], context: RenderContext): string {
  const { headline, standfirst } = context.article;
  const opening = [
    ...(headline.trim() === '' ? [] : [paragraph('Title', runXml(headline.trim(), context))]),
    ...(standfirst.trim() === '' ? [] : [paragraph('Subtitle', runXml(standfirst.trim(), context))]),
  ];
  const space = runXml(' ', context);
  const footnotes = renderFootnotes(
    context,
    {
      words: ({ children }) => space + inlinesXml(children, context, { footnote: true }),
      citation: (parts) => {
        lose(context, 'which words of a footnote are its source');
        return space + creditXml(parts, context);
      },
    },
    (runs) => runs,
  );
  return wordPackage([...opening, ...blocks], footnotes, context);
}
