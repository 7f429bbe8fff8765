/**
 * What a block says of itself beside its fields. The words change in place: where a node is put into the text, the browser
 * begins a new step in the Undo of the field that she is typing in.
 */
export function sayIn(element: HTMLElement, words: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.replaceChildren(new Text(words));
  else if (firstChild.data !== words) firstChild.data = words;
}
