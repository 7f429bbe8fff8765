/**
 * Puts words on the clipboard, and what they are in HTML where that is given; answers false where the browser would
 * not. The page may not ask for the clipboard, so this is a copy like hers, of something else than what is selected.
 */
export function copyText(text: string, html?: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isCopied = true;
  };
  window.addEventListener('copy', fill, true);
  document.execCommand('copy');
  window.removeEventListener('copy', fill, true);
  return isCopied;
}
