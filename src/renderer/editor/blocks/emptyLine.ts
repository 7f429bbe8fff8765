import { $isParagraphNode, $isTextNode, type LexicalNode } from 'lexical';

/** A paragraph with nothing in it; also one whose letters went in the same update, which leaves a text without any. */
export function $isEmptyLine(block: LexicalNode | null): boolean {
  return (
    $isParagraphNode(block) &&
    block.getChildren().every((child) => $isTextNode(child) && child.getTextContent() === '')
  );
}
