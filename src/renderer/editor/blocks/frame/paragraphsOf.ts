import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';

/**
 * The words of a block as the paragraphs a frame may hold, in reading order; the block itself when it is one.
 * A block without words (a separator) gives none.
 */
export function $paragraphsOf(block: LexicalNode): ParagraphNode[] {
  if ($isParagraphNode(block)) return [block];
  if (!$isElementNode(block)) return [];
  if ($isListNode(block) || block.isShadowRoot()) return block.getChildren().flatMap($paragraphsOf);
  if ($isListItemNode(block)) {
    const lists = block.getChildren().filter($isListNode);
    const words = block.getChildren().filter((child) => !$isListNode(child));
    const own = words.length > 0 || lists.length === 0 ? [$createParagraphNode().append(...words)] : [];
    return [...own, ...lists.flatMap($paragraphsOf)];
  }
  const paragraph = $createParagraphNode();
  if (block.getParent() === null) paragraph.append(...block.getChildren());
  else block.replace(paragraph, true);
  return [paragraph];
}
