import { assertNever } from '../lib/assertNever';
import type { PictureWords } from '../media/media';
import type { Block, List, Paragraph } from './blocks';
import { type Table, tableCaption, tableCells } from './blocks/table';
import type { Inline } from './inline';
import { markupWords } from './markupWords';

/** The words of inlines as one string; a line break is a newline, and a footnote stands in square brackets. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'tab') text += inline.text;
    else if (inline.type === 'linebreak') text += '\n';
    else if (inline.type === 'footnote') text += `[${inlineText(inline.children)}]`;
    else text += inlineText(inline.children);
  }
  return text;
}

/** The paragraphs that hold words. */
export function withWords(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter(({ children }) => inlineText(children).trim() !== '');
}

/** The words of a block; its paragraphs, items and cells are lines, and so is what is said of a picture. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
    case 'verse':
    case 'preformatted':
    case 'code':
      return inlineText(block.children);
    case 'list':
      return listText(block);
    case 'quotation':
    case 'note':
    case 'details':
      return block.children.map((paragraph) => inlineText(paragraph.children)).join('\n');
    case 'picture':
      return pictureText(block);
    case 'gallery':
      return [...block.pictures.map(pictureText), block.caption].filter((words) => words !== '').join('\n');
    case 'embed':
      return [block.title, block.author].filter((words) => words !== '').join('\n');
    case 'table':
      return tableLines(block).map(inlineText).join('\n');
    case 'opaque':
      return markupWords(block.markup);
    case 'horizontalrule':
      return '';
    default:
      return assertNever(block);
  }
}

function pictureText({ caption, alt, credit, licence }: PictureWords): string {
  return [caption, alt, credit, licence].filter((words) => words !== '').join('\n');
}

function tableLines(table: Table): Inline[][] {
  const caption = tableCaption(table);
  return [...tableCells(table).flat(), ...(caption.length === 0 ? [] : [caption])];
}

function listText(list: List): string {
  const lines: string[] = [];
  for (const item of list.children) {
    const inlines: Inline[] = [];
    const nested: string[] = [];
    for (const child of item.children) {
      if (child.type === 'list') nested.push(listText(child));
      else inlines.push(child);
    }
    if (inlines.length > 0) lines.push(inlineText(inlines));
    lines.push(...nested);
  }
  return lines.join('\n');
}

/** The first words of a text, to say where something is: at most `limit` characters and an ellipsis. */
export function firstWords(text: string, limit = 48): string {
  const line = startOfLine(text, limit * 2);
  // A string is its own list of characters, but for those that take two places.
  const characters = /[\ud800-\udfff]/.test(line) ? Array.from(line) : line;
  if (characters.length <= limit) return line;
  const start = characters.slice(0, limit);
  const cut = typeof start === 'string' ? start : start.join('');
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}

/** A text's start with its white space joined: all of it, or more than `length` places. Long texts are not read to their end. */
function startOfLine(text: string, length: number): string {
  const line = joinSpace(text.trimStart().slice(0, length * 2));
  return line.trimEnd().length > length ? line : joinSpace(text.trim());
}

/** Tested first, since hardly any text has white space to join. */
function joinSpace(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}
