import { $getNodeByKey, $getRoot, type NodeKey } from 'lexical';

/** Moves a block of the body before the one at that place, or behind all; false where it is there already. */
export function $moveBlockTo(key: NodeKey, place: number): boolean {
  const block = $getNodeByKey(key);
  const root = $getRoot();
  if (block === null || !block.getParent()?.is(root)) return false;
  const from = block.getIndexWithinParent();
  if (place === from || place === from + 1) return false;
  const before = root.getChildAtIndex(place);
  // What stands there keeps its caret.
  if (before === null) root.getLastChild()?.insertAfter(block, false);
  else before.insertBefore(block, false);
  return true;
}
