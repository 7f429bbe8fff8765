/** The words that are selected in the article's text; empty where the selection is elsewhere. */
export function selectedText(): string {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return '';
  const text = selection.anchorNode?.parentElement?.closest('[contenteditable="true"]');
  if (text == null) return '';
  // From one cell to another the browser would take what stands between them in reading order.
  if (text.hasAttribute('data-cells'))
    return [...text.querySelectorAll(':is(td, th)[data-selected]')].map(cellText).join('\n');
  return selection.toString();
}

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return copy.textContent;
}
