import { $isRootNode, type LexicalNode } from 'lexical';

/** The block of the body that a node stands in: for Lexical the paragraphs of a frame are top-level too. */
export function $rootBlock(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isRootNode(at.getParent())) return at;
  return null;
}
