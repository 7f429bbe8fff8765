import { app, dialog } from 'electron';
import { ownWindow } from '../window';

/** Asks her for a saved page or a style sheet; null when she cancels. */
export async function chooseStylesheet(): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: app.getPath('downloads'),
    buttonLabel: 'Import',
    filters: [{ name: 'Saved web page or style sheet', extensions: ['html', 'htm', 'xhtml', 'css'] }],
    properties: ['openFile'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
