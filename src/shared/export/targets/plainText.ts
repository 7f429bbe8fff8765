import { joinGaps } from '../../lib/onOneLine';
import { trimSpaces } from '../../lib/trimSpaces';
import { type Table, tableCaption, tableCells } from '../../article/blocks/table';
import { hasDots } from '../../article/blocks/separator';
import { blockText, withWords } from '../../article/blockText';
import { isNoFollow, linkTitle } from '../../article/link';
import type { Inline } from '../../article/inline';
import { isChinese } from '../../article/language';
import { checkMark } from '../../article/checkMark';
import { noteLabel } from '../../article/noteLabel';
import { type NestedList, nestList } from '../../article/nestList';
import { runLanguage } from '../../article/runLanguage';
import { TEXT_FORMATS } from '../../article/textFormat';
import { datedAt } from '../../article/publication';
import { assertNever } from '../../lib/assertNever';
import { siteMoment } from '../../site/siteClock';
import type { AttributedQuotation } from '../../source/attribute';
import { type CreditPart, creditText } from '../../source/creditOf';
import { isSourceLink } from '../../source/leadIn';
import { safeUrl } from '../../source/safeUrl';
import { lose, type RenderContext, type Target } from '../context';
import { footnoteNumber, renderFootnotes } from '../footnotes';
import { loseLink } from '../html/inlinesHtml';
import { loseUndrawn } from '../lostStyles';
import { loseLanguages } from '../loseLanguages';
import { drawEmbed } from '../embed';
import { opaqueWords } from '../opaqueWords';
import { drawGallery } from '../gallery';
import { type DrawnPicture, drawPicture, pictureInWords } from '../picture';
import { setIn } from '../setIn';
import { textColumns, widthOf } from '../textColumns';

/** Words alone: quotations are set in, and addresses stand in brackets after them. */
export const plainText: Target = {
  blocks: {
    paragraph: (block, context) => {
      loseLanguages(blockText(block), context);
      return trimSpaces(words(block.children, context));
    },
    heading: (block, context) => {
      const text = trimSpaces(words(block.children, context));
      if (text !== '') lose(context, 'levels of headings');
      loseLanguages(text, context);
      return text;
    },
    list: (block, context) => {
      loseLanguages(blockText(block), context);
      return list(nestList(block), context).join('\n');
    },
    horizontalrule: (block) => (hasDots(block) ? '•••' : '* * *'),
    quotation,
    pullquote: (block, context) => {
      loseLanguages(blockText(block), context);
      const text = trimSpaces(words(block.children, context));
      if (text !== '') lose(context, 'pull quotes');
      return text;
    },
    verse: (block, context) => keptLines('verse', block.children, context),
    preformatted: (block, context) => keptLines('preformatted text', block.children, context),
    // Brackets say where it ends.
    note: (block, context) => {
      loseLanguages(blockText(block), context);
      const parts = withWords(block.children).map(({ children }) => trimSpaces(words(children, context)));
      const label = noteLabel(block, context.article.language);
      return parts.length === 0 ? '' : `[${label}: ${parts.join('\n\n')}]`;
    },
    details: (block, context) => {
      loseLanguages(blockText(block), context);
      const parts = withWords(block.children).map(({ children }) => trimSpaces(words(children, context)));
      if (parts.length > 0) lose(context, 'what is folded away');
      return parts.join('\n\n');
    },
    opaque: (block, context) => trimSpaces(words(opaqueWords(block, context), context)),
    embed: (block, context) => {
      loseLanguages(blockText(block), context);
      lose(context, 'which words are a post or a video of another site');
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      return [drawn.words, drawn.credit]
        .map((inlines) => trimSpaces(words(inlines, context)))
        .filter((line) => line !== '')
        .join('\n');
    },
    table: tableText,
    code: (block, context) => keptLines('code', block.children, context),
    picture: (block, context) => {
      loseLanguages(blockText(block), context);
      lose(context, 'pictures');
      return pictureLine(drawPicture(block, context), context);
    },
    gallery: (block, context) => {
      loseLanguages(blockText(block), context);
      lose(context, 'pictures');
      const gallery = drawGallery(block, context);
      if (gallery === null) return '';
      const lines = gallery.pictures.map(({ drawn }) => pictureLine(drawn, context));
      return [...lines, gallery.caption].filter((line) => line !== '').join('\n');
    },
  },
  document,
};

function pictureLine(drawn: DrawnPicture, context: RenderContext): string {
  const line = pictureInWords(drawn, context, (words) => words);
  return drawn.link === null ? line : `${line} [${drawn.link}]`;
}

/** Columns under each other, a line under the row that names them, and the caption after an empty line. */
function tableText(block: Table, context: RenderContext): string {
  loseLanguages(blockText(block), context);
  const rows = tableCells(block).map((cells) =>
    cells.map((cell) => {
      const text = trimSpaces(words(cell, context));
      if (/[\n\r]/.test(text)) lose(context, 'line breaks in the cells of a table');
      return joinGaps(text);
    }),
  );
  const caption = trimSpaces(words(tableCaption(block), context));
  if (!rows.some((row) => row.some((cell) => cell !== ''))) return caption;
  if (block.headerColumn) lose(context, 'that the first cell of a row names it');
  const lines = textColumns(rows);
  if (block.headerRow) lines.splice(1, 0, '-'.repeat(Math.max(...lines.map(widthOf))));
  return [lines.join('\n'), caption].filter((part) => part !== '').join('\n\n');
}

function words(inlines: readonly Inline[], context: RenderContext, insideLink = false): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        text += inline.text;
        if (inline.format !== 0) loseFormats(inline.format, context);
        if (runLanguage(inline) !== null) lose(context, 'the language of a passage');
        break;
      case 'linebreak':
        text += '\n';
        break;
      case 'tab':
        text += '\t';
        break;
      case 'link':
      case 'autolink': {
        const inside = words(inline.children, context, true);
        const address = safeUrl(inline.url);
        if (insideLink || address === null) loseLink(inline, address, context);
        else if (linkTitle(inline) !== '') lose(context, 'the title of a link');
        if (address !== null && isNoFollow(inline)) lose(context, 'that a link is not to be followed');
        if (insideLink || address === null || inside === address) text += inside;
        else if (!isSourceLink(inline)) text += `${inside} [${address}]`;
        else text += inline.bracketed ? `[${inside}: ${address}]` : inside;
        break;
      }
      case 'footnote':
        text += `[${footnoteNumber(inline, context)}]`;
        break;
      default:
        assertNever(inline);
    }
  }
  return text;
}

/** The lines with their spaces; which of them are `kind` is lost. */
function keptLines(kind: string, inlines: readonly Inline[], context: RenderContext): string {
  const text = words(inlines, context);
  if (text.trim() === '') return '';
  loseLanguages(text, context);
  lose(context, `the mark that lines are ${kind}`);
  return text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

function loseFormats(format: number, context: RenderContext): void {
  for (const { bit, name } of Object.values(TEXT_FORMATS)) if (format & bit) lose(context, name);
  loseUndrawn(format, context);
}

function list({ ordered, start, items }: NestedList, context: RenderContext): string[] {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${start + index}. ` : '- ';
    const pad = ' '.repeat(mark.length);
    const [first = '', ...rest] = (checkMark(item.checked) + trimSpaces(words(item.inlines, context))).split(
      '\n',
    );
    const nested = item.lists.flatMap((inner) => list(inner, context));
    return [mark + first, ...[...rest, ...nested].map((line) => pad + line)];
  });
}

function quotation(block: AttributedQuotation, context: RenderContext): string {
  loseLanguages(blockText(block), context);
  const paragraphs = block.children.map((paragraph) => trimSpaces(words(paragraph.children, context)));
  const parts = paragraphs.filter((text) => text !== '');
  if (parts.length === 0) return '';
  const after = attribution(block, context);
  if (after !== '') parts.push(after);
  return parts.map((text) => setIn(text, '    ')).join('\n\n');
}

/** The credit and the address; a bracket has the address already. */
function attribution(block: AttributedQuotation, context: RenderContext): string {
  const { language } = context.article;
  const parts = block.credit.filter((part) => part.kind !== 'address');
  const credit = creditText(parts, language);
  const last = block.children.at(-1)?.children.at(-1);
  const bracketed = last?.type === 'link' && isSourceLink(last) && last.bracketed === true;
  const address = block.address === null || bracketed ? '' : `[${block.address}]`;
  return [credit, address].filter((text) => text !== '').join(' ');
}

function footnotes(context: RenderContext): string {
  const { language } = context.article;
  const address = (parts: readonly CreditPart[]) => parts.find(({ link }) => link !== null)?.link;
  return renderFootnotes(
    context,
    {
      words: ({ children }) => words(children, context),
      citation: (parts) =>
        [
          creditText(
            parts.filter(({ kind }) => kind !== 'address'),
            language,
          ),
          address(parts) ?? '',
        ]
          .filter(Boolean)
          .map((said, at) => (at === 0 ? said : `[${said}]`))
          .join(' '),
    },
    (text, number) => {
      const mark = `[${number}] `;
      return setIn(text, ' '.repeat(mark.length)).replace(/^ +/, mark);
    },
  ).join('\n');
}

function document(blocks: string[], context: RenderContext): string {
  const { article, site } = context;
  const { language, byline, section, tags } = article;
  const said = site.theme.words[language];
  const moment = siteMoment(datedAt(article), site.timeZone, language);
  const by = byline.trim() === '' ? '' : `${said['by'] ?? ''}${byline.trim()}`.trim();
  const signature = [by, moment.date, section.trim()].filter((part) => part !== '').join(' · ');
  const filed =
    tags.length === 0 ? '' : `${said['filed'] ?? ''}${tags.join(isChinese(language) ? '、' : ', ')}`;
  const parts = [
    article.headline.trim(),
    article.standfirst.trim(),
    signature,
    ...blocks,
    footnotes(context),
    filed,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
