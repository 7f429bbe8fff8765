import { blockText } from '../../shared/article/blockText';
import type { Block } from '../../shared/article/blocks/index';

/** The mere words of blocks, a line each. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}
