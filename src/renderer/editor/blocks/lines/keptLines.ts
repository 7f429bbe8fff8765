import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { KeptLinesNode } from './LineBlockNode';

function $isKeptLinesNode(node: LexicalNode | null | undefined): node is KeptLinesNode {
  return node instanceof KeptLinesNode;
}

/** The block around a node in which lines are kept, or null. */
export function $keptLinesAround(node: LexicalNode): KeptLinesNode | null {
  let at: LexicalNode | null = node;
  while ($isElementNode(at) ? at.isInline() : at !== null) at = at!.getParent();
  return $isKeptLinesNode(at) ? at : null;
}

/** The block whose lines are kept that holds the whole selection, or null. */
export function $keptLinesAtSelection(): KeptLinesNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $keptLinesAround(selection.anchor.getNode());
  return block !== null && block.is($keptLinesAround(selection.focus.getNode())) ? block : null;
}
