import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode, type NodeKey } from 'lexical';
import { $holdsWords } from '../../heldWords';
import { $blockAround } from '../../textLines';

/** The node whose words a node's are: what holds words of its own, or the block around it. Null where it has gone. */
export function $wordsKey(key: NodeKey): NodeKey | null {
  const node = $getNodeByKey(key);
  if (node === null || node === $getRoot()) return null;
  return $holdsWords(node) ? key : ($blockAround(node)?.getKey() ?? null);
}

/** That node, and what holds words in its line. */
export function $keysAt(changed: NodeKey): NodeKey[] {
  const key = $wordsKey(changed) ?? changed;
  const block = $getNodeByKey(key);
  return $isElementNode(block) ? [key, ...$holdersIn(block)] : [key];
}

function $holdersIn(within: ElementNode): NodeKey[] {
  return within.getChildren().flatMap((child) => {
    if ($holdsWords(child)) return [child.getKey()];
    return $isElementNode(child) && child.isInline() ? $holdersIn(child) : [];
  });
}
