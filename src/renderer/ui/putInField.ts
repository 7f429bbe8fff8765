/** Puts words in the place of others of a field, the one way that its own Undo takes back. The field has the keyboard then. */
export function putInField(field: HTMLTextAreaElement, from: number, to: number, words: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (words === '') document.execCommand('delete');
  else document.execCommand('insertText', false, words);
}
