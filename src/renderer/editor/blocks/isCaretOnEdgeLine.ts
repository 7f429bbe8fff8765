/** Whether the caret stands on the first or last drawn line of the block; an empty block has only one. */
export function isCaretOnEdgeLine(block: HTMLElement, edge: 'first' | 'last'): boolean {
  const selection = block.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return true;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  if (caret.height === 0) return true;
  const box = block.getBoundingClientRect();
  return edge === 'first' ? caret.top - box.top < caret.height : box.bottom - caret.bottom < caret.height;
}
