import { dirname } from 'node:path';
import { app, dialog } from 'electron';
import { ownWindow } from '../window';

/** Where she was last, as long as Galley runs. */
let folder = '';

/** Asks her for pictures in the system's dialog; none when she cancels. */
export async function choosePictures(): Promise<string[]> {
  const window = ownWindow();
  if (!window) return [];
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: folder || app.getPath('pictures'),
    filters: [{ name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] }],
    properties: ['openFile', 'multiSelections'],
  });
  if (chosen.canceled) return [];
  folder = dirname(chosen.filePaths[0] ?? folder);
  return chosen.filePaths;
}
