import { $getSelection, $isDecoratorNode, $isElementNode, $isNodeSelection, type LexicalNode } from 'lexical';

/**
 * Puts the caret right behind a mark that is selected in the text, as that of a footnote. Words cannot come into the place of
 * one, since it holds words of its own.
 */
export function $leaveMark(): void {
  const selection = $getSelection();
  const mark = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if ($isDecoratorNode(mark) && mark.isInline()) $caretBehind(mark);
}

/** Behind the last letter of a link there is no more link. */
function $caretBehind(node: LexicalNode): void {
  const parent = node.getParentOrThrow();
  if ($isElementNode(parent) && parent.isInline() && node.getNextSibling() === null) $caretBehind(parent);
  else {
    const place = node.getIndexWithinParent() + 1;
    parent.select(place, place);
  }
}
