import { $isElementNode, type ElementNode, type LexicalNode, type PointType } from 'lexical';

export type Edge = 'start' | 'end';

/** Whether a point stands before the first or behind the last of what a line holds. */
export function $isCaretAtEdge(point: PointType, line: ElementNode, edge: Edge): boolean {
  let node: LexicalNode = point.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (edge === 'start' ? 0 : size)) return false;
  while (!node.is(line)) {
    const beside = edge === 'start' ? node.getPreviousSibling() : node.getNextSibling();
    const parent: LexicalNode | null = node.getParent();
    if (beside !== null || parent === null) return false;
    node = parent;
  }
  return true;
}
