import {
  $createRangeSelection,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  type DecoratorNode,
  type LexicalNode,
} from 'lexical';

/** A mark that is selected in the text, as that of a footnote. */
export function $selectedMark(): DecoratorNode<unknown> | null {
  const selection = $getSelection();
  const mark = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  return $isDecoratorNode(mark) && mark.isInline() ? mark : null;
}

/** Puts the caret right behind it. Words cannot come into the place of a mark, since it holds words of its own. */
export function $leaveMark(): void {
  const mark = $selectedMark();
  if (mark !== null) $caretBehind(mark);
}

/** What is dropped has a place of its own. */
export function $leaveMarkForDrop(event: InputEvent): void {
  const [place] = event.getTargetRanges();
  if ($selectedMark() === null || place === undefined) return;
  const caret = $createRangeSelection();
  caret.applyDOMRange(place);
  $setSelection(caret);
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
