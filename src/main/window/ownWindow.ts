import { BrowserWindow, type WebContents } from 'electron';

/** Galley's window, or null before it opens and after it has closed. */
export function ownWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null;
}

export function isOwnWindow(contents: WebContents): boolean {
  return ownWindow()?.webContents === contents;
}

export function focusWindow(): void {
  const window = ownWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
