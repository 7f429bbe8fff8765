import type { Page } from '@playwright/test';

/** Puts HTML on the clipboard as another program does, to be pasted with the paste key. */
export async function putOnClipboard(page: Page, html: string): Promise<void> {
  await page.evaluate((words) => {
    const fill = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/html', words);
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
    if (!document.execCommand('copy')) throw new Error('The page may not fill the clipboard.');
  }, html);
}
