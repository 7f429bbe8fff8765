import { $createParagraphNode, $isDecoratorNode, $isElementNode, type LexicalNode } from 'lexical';
import { $selectNode } from './selectNode';

export type StepDirection = 'before' | 'after';

/**
 * Moves the caret from a block that is no line of text to what stands beside it. Where nothing does, at the start and
 * the end of the body, it makes the paragraph that one can go on writing in. Answers false where the browser's own
 * step is right.
 */
export function $stepPast(block: LexicalNode, direction: StepDirection): boolean {
  const isBefore = direction === 'before';
  const neighbour = isBefore ? block.getPreviousSibling() : block.getNextSibling();
  if (neighbour === null) {
    const paragraph = $createParagraphNode();
    if (isBefore) block.insertBefore(paragraph);
    else block.insertAfter(paragraph);
    paragraph.select();
    return true;
  }
  if ($isDecoratorNode(neighbour)) {
    $selectNode(neighbour.getKey());
    return true;
  }
  if (!$isElementNode(neighbour) || !neighbour.isShadowRoot()) return false;
  if (isBefore) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}
