import { $getRoot, $getSelection, $isDecoratorNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { $paragraphsOf } from './paragraphsOf';
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from './QuotationNode';

/**
 * Wraps the blocks that the selection touches into one quotation. Where all of them are quotations already, their
 * paragraphs come out again. A quotation or a separator among others stays what it is and parts the new ones.
 */
export function $toggleQuotation(): void {
  const blocks = $selectedBlocks();
  if (blocks.length > 0 && blocks.every($isQuotationNode)) {
    blocks.filter($isQuotationNode).forEach($takeOut);
    return;
  }
  let quotation: QuotationNode | null = null;
  for (const block of blocks) {
    if ($isQuotationNode(block) || $isDecoratorNode(block)) {
      quotation = null;
      continue;
    }
    if (quotation === null) {
      quotation = $createQuotationNode();
      block.insertBefore(quotation);
    }
    const paragraphs = $paragraphsOf(block);
    quotation.append(...paragraphs);
    if (block.isAttached() && !paragraphs.some((paragraph) => paragraph.is(block))) block.remove();
  }
}

/** Puts the paragraphs where the quotation was. */
export function $takeOut(quotation: QuotationNode): void {
  for (const paragraph of quotation.getChildren()) quotation.insertBefore(paragraph);
  quotation.remove();
}

/** The children of the root that the selection touches, in order. */
function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const touched = new Set(selection.getNodes().map($childOfRoot));
  if ($isRangeSelection(selection)) {
    for (const point of [selection.anchor, selection.focus]) touched.add($childOfRoot(point.getNode()));
  }
  return $getRoot()
    .getChildren()
    .filter((child) => touched.has(child.getKey()));
}

function $childOfRoot(node: LexicalNode): string {
  let at = node;
  for (let parent = at.getParent(); parent !== null && parent.getKey() !== 'root'; parent = at.getParent())
    at = parent;
  return at.getKey();
}
