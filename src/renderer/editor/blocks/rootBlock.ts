import { $isElementNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical';

/** The block of the body that a node stands in: for Lexical the paragraphs of a frame are top-level too. */
export function $rootBlock(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isRootNode(at.getParent())) return at;
  return null;
}

/** The frame or the table that a node stands in, behind which a new block goes; null for the text of the body itself. */
export function $closedBlockAround(node: LexicalNode): ElementNode | null {
  const block = $rootBlock(node);
  return $isElementNode(block) && block.isShadowRoot() ? block : null;
}
