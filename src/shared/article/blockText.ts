import { assertNever } from '../lib/assertNever';
import type { Block, List } from './blocks';
import type { Inline } from './inline';

/** The words of inlines as one string; a line break is a newline. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'tab') text += inline.text;
    else if (inline.type === 'linebreak') text += '\n';
    else text += inlineText(inline.children);
  }
  return text;
}

/** The words of a block; its paragraphs and items are lines. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return listText(block);
    case 'quotation':
      return block.children.map((paragraph) => inlineText(paragraph.children)).join('\n');
    case 'horizontalrule':
      return '';
    default:
      return assertNever(block);
  }
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
  const line = startOfLine(text, limit * 2 + 2);
  const characters = Array.from(line.slice(0, limit * 2 + 2));
  if (characters.length <= limit && line.length <= limit * 2 + 2) return line;
  const cut = characters.slice(0, limit).join('');
  return `${cut.replace(/\s\S*$/, '') || cut}…`;
}

/** A text's start with its white space joined: all of it, or more than `length` characters. Long texts are not read to their end. */
function startOfLine(text: string, length: number): string {
  const start = text.trimStart().slice(0, length * 2);
  const line = start.replace(/\s+/g, ' ');
  return line.trimEnd().length > length ? line : text.trim().replace(/\s+/g, ' ');
}
