import type { Block, Paragraph } from './blocks';

/** A block that stands around paragraphs. */
export type Frame = Extract<Block, { children: Paragraph[] }>;

const FRAMES: readonly Block['type'][] = ['quotation', 'note', 'details'] satisfies Frame['type'][];

export function isFrame(block: Block): block is Frame {
  return FRAMES.includes(block.type);
}
