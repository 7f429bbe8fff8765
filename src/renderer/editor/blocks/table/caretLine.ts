import type { StepDirection } from '../stepPast';

/** Whether the caret stands on the first or last drawn line of a cell; the cell itself may be as high as its neighbours. */
export function isOnEdgeLine(cell: HTMLElement, direction: StepDirection): boolean {
  const caret = caretBox(cell);
  if (caret === null) return true;
  const words = cell.ownerDocument.createRange();
  words.selectNodeContents(cell);
  const box = words.getBoundingClientRect();
  return direction === 'before'
    ? caret.top - box.top < caret.height
    : box.bottom - caret.bottom < caret.height;
}

/** Puts the caret into a cell under or over where it is drawn now; false where there is no telling. */
export function setCaretUnder(cell: HTMLElement, direction: StepDirection): boolean {
  const { ownerDocument } = cell;
  const from = caretBox(cell);
  const words = ownerDocument.createRange();
  words.selectNodeContents(cell);
  const lines = [...words.getClientRects()];
  const line = direction === 'before' ? lines.at(-1) : lines[0];
  if (from === null || line === undefined || line.height === 0) return false;
  const at = ownerDocument.caretPositionFromPoint(from.left, line.top + line.height / 2);
  if (at === null || !cell.contains(at.offsetNode)) return false;
  ownerDocument.getSelection()?.collapse(at.offsetNode, at.offset);
  return true;
}

function caretBox({ ownerDocument }: HTMLElement): DOMRect | null {
  const selection = ownerDocument.getSelection();
  const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  const box = range?.getBoundingClientRect?.();
  return box === undefined || box.height === 0 ? null : box;
}
