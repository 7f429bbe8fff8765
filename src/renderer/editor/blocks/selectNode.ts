import { $createNodeSelection, $setSelection, type NodeKey } from 'lexical';

/** Selects it, whole and alone. */
export function $selectNode(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}
