import type { CommandId } from './catalogue';

/** What a line of the text can be, of which it is one at a time: in the order of the box and of the menu. */
export const BLOCK_TYPES = [
  'block.paragraph',
  'block.heading2',
  'block.heading3',
  'block.heading4',
  'block.bulletedList',
  'block.numberedList',
  'block.checkList',
  'block.pullQuote',
  'block.verse',
  'block.preformatted',
  'block.code',
] as const satisfies CommandId[];
