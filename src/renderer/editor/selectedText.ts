/** The words that are selected in the article's text; empty where the selection is elsewhere. */
export function selectedText(): string {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return '';
  const isInText = selection.anchorNode?.parentElement?.closest('[contenteditable="true"]') != null;
  return isInText ? selection.toString() : '';
}
