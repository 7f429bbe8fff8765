/** A text without its white space, by which is told whether two places say the same, however they are laid out. */
export function lettersOf(element: Element | null): string {
  return bareLetters(element?.textContent ?? '');
}

export function bareLetters(text: string): string {
  return text.replace(/\s+/g, '');
}
