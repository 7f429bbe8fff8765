import { $createParagraphNode, $isElementNode, type LexicalNode } from 'lexical';

/**
 * Puts the caret behind a block that is no line of text: into the line that follows, or else into a new one, so that what
 * is typed next never lands in a quotation, in a table or before the block.
 */
export function $caretAfter(block: LexicalNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next) && !next.isShadowRoot()) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
}
