const LONGEST = 200;

/** What is selected in the text, when it can be looked for: words of one line. */
export function selectedWords(): string {
  const selection = document.getSelection();
  const isInText = selection?.anchorNode?.parentElement?.closest('[contenteditable="true"]') != null;
  const words = isInText ? selection.toString() : '';
  return words.length > LONGEST || words.includes('\n') ? '' : words;
}
