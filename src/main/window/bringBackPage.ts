import type { BrowserWindow } from 'electron';
import type { Flush } from './Flush';

/** Loads the page again when its process has fallen: what was saved is there again. */
export function bringBackPage(window: BrowserWindow, flush: Flush, note: (event: string) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    note(`page gone: ${reason}`);
    // A page that fell before it had started would only fall again.
    if (flush.pageGone() && reason !== 'clean-exit') window.reload();
  });
}
