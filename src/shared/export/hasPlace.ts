import { blockText } from '../article/blockText';
import type { Block } from '../article/blocks';

/** Whether a block stands in a post: formats leave out one that holds words and has none. */
export function hasPlace(block: Block): boolean {
  return !('children' in block) || blockText(block).trim() !== '';
}
