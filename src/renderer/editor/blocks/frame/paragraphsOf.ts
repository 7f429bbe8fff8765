import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $createTabNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { $isTableNode, type TableNode } from '../table/TableNode';

/**
 * The words of a block as the paragraphs a frame may hold, in reading order; the block itself when it is one.
 * A block without words (a separator) gives none, a table a paragraph for each row, with tabs between its cells.
 */
export function $paragraphsOf(block: LexicalNode): ParagraphNode[] {
  if ($isParagraphNode(block)) return [block];
  if (!$isElementNode(block)) return [];
  if ($isTableNode(block)) return $rowsOf(block);
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

function $rowsOf(table: TableNode): ParagraphNode[] {
  const rows = table.getRows().map((row) => {
    const paragraph = $createParagraphNode();
    for (const [index, cell] of row.getCells().entries()) {
      if (index > 0) paragraph.append($createTabNode());
      paragraph.append(...cell.getChildren());
    }
    return paragraph;
  });
  const caption = table.getCaption()?.getChildren() ?? [];
  return caption.length === 0 ? rows : [...rows, $createParagraphNode().append(...caption)];
}
