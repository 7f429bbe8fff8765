/** Whether a key is about to type something: a letter, or one that an input method or a dead key holds back. */
export function isTyping(event: KeyboardEvent): boolean {
  // AltGr, with which many layouts type, is Ctrl and Alt on Windows.
  const isShortcut = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
  if (isShortcut || event.metaKey) return false;
  return [...event.key].length === 1 || event.key === 'Process' || event.key === 'Dead';
}
