import type { Page } from '@playwright/test';

/** Puts HTML, and plain text beside it, on the clipboard as another program does, to be pasted with the paste key. */
export async function putOnClipboard(page: Page, html: string, plain = ''): Promise<void> {
  await page.evaluate(
    ([words, text]) => {
      const fill = (event: ClipboardEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (words !== '') event.clipboardData?.setData('text/html', words);
        if (text !== '') event.clipboardData?.setData('text/plain', text);
      };
      window.addEventListener('copy', fill, { capture: true, once: true });
      if (!document.execCommand('copy')) throw new Error('The page may not fill the clipboard.');
    },
    [html, plain] as const,
  );
}
