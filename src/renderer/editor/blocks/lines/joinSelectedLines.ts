import { $createLineBreakNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { $selectedBlocks } from '../selectedBlocks';

/** Makes one block of each row of selected ones that are text: what were blocks are its lines. Quotations stay. */
export function $joinSelectedLines(): void {
  let first: ElementNode | null = null;
  for (const block of $selectedBlocks()) {
    if (!isLine(block)) first = null;
    else if (first === null) first = block;
    else {
      first.append($createLineBreakNode(), ...block.getChildren());
      block.remove();
    }
  }
}

function isLine(block: LexicalNode): block is ElementNode {
  return $isElementNode(block) && !block.isShadowRoot();
}
