import { $getRoot, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';

/** The children of the root that the selection touches, in order. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const touched = new Set(selection.getNodes().map($childOfRoot));
  if ($isRangeSelection(selection)) {
    for (const point of [selection.anchor, selection.focus]) touched.add($childOfRoot(point.getNode()));
  }
  return $getRoot()
    .getChildren()
    .filter((child) => touched.has(child.getKey()));
}

function $childOfRoot(node: LexicalNode): string {
  let at = node;
  for (let parent = at.getParent(); parent !== null && parent.getKey() !== 'root'; parent = at.getParent())
    at = parent;
  return at.getKey();
}
