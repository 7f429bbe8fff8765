import type { Block } from './blocks';

/** What each kind of block is called within a sentence. */
export const BLOCK_NAMES: Record<Block['type'], string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  horizontalrule: 'separator',
  quotation: 'quotation',
  pullquote: 'pull quote',
  verse: 'verse',
  preformatted: 'preformatted text',
  code: 'code',
  note: 'note',
  details: 'block of details',
  picture: 'picture',
  gallery: 'gallery',
  embed: 'card',
  table: 'table',
  opaque: 'block of the site',
};
