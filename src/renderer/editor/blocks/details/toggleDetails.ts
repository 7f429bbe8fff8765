import { $create } from 'lexical';
import { $takeOut } from '../frame/takeOut';
import { $wrapBlocks } from '../frame/wrapBlocks';
import { $selectedBlocks } from '../selectedBlocks';
import { $isDetailsNode, DetailsNode } from './DetailsNode';

/** Folds what is selected away under its first line; in such a block its paragraphs come out again. */
export function $toggleDetails(): void {
  const blocks = $selectedBlocks();
  const details = blocks.filter($isDetailsNode);
  if (details.length > 0 && details.length === blocks.length) details.forEach($takeOut);
  else $wrapBlocks(blocks, () => $create(DetailsNode));
}
