import type { Block } from '../article/blocks';
import { blockText, inlineText } from '../article/blockText';
import { picturesIn } from '../article/picturesOf';
import { isFrame } from '../article/isFrame';
import { isOfFields } from '../article/isOfFields';
import type { TableCell } from '../article/blocks/table';
import type { Inline } from '../article/inline';
import type { Unit } from './align';
import { canonical } from './canonical';

/** A paragraph can become a heading and is still the same text; a quotation or a list cannot. */
const KINDS: Partial<Record<Block['type'], string>> = {
  paragraph: 'line',
  heading: 'line',
  pullquote: 'line',
  verse: 'line',
  preformatted: 'line',
  code: 'line',
};

/** A block as one of those that are aligned; pictures of which nothing is said are known again by their names. */
export function unitOf(block: Block): Unit {
  const words = blockText(block);
  const text =
    words.trim() === ''
      ? picturesIn([block])
          .map(({ media }) => media)
          .join(' ') || words
      : words;
  return { key: canonical(block), kind: KINDS[block.type] ?? block.type, text };
}

/** A paragraph of a quotation, an item of a list, or a row or the caption of a table. */
export interface Line {
  type: string;
  /** Of an item of a check list. */
  checked?: boolean;
  children: readonly { type: string }[];
}

/** The parts of a block that are aligned by themselves, or null for a block that is one part. */
export function linesOf(block: Block): Line[] | null {
  return isFrame(block) || block.type === 'list' || block.type === 'table' ? block.children : null;
}

export function lineUnit(line: Line): Unit {
  return { key: canonical(line), kind: line.type, text: lineText(line) };
}

/** The words of an item, those of the lists in it included; between two cells stands a tab. */
export function lineText(line: Line): string {
  if (isOfFields(line)) return blockText(line as unknown as Block);
  if (line.type === 'tablerow')
    return (line.children as readonly TableCell[]).map(({ children }) => inlineText(children)).join('\t');
  return line.children
    .map((child) => (child.type === 'list' ? blockText(child as Block) : inlineText([child as Inline])))
    .join('');
}
