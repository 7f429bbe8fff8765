import { $isListItemNode, $isListNode } from '@lexical/list';
import type { LexicalNode } from 'lexical';

/** An item that only holds the list under another is none of its own. */
export function $isOfItsOwn(node: LexicalNode): boolean {
  return !$isListItemNode(node) || !$isListNode(node.getFirstChild());
}
