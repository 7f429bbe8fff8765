import { dialog } from 'electron';
import { ownWindow } from '../window';

/** Asks her for the folder of the site in the system's dialog, which can make a new one; null when she cancels. */
export async function chooseSiteFolder(from: string): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: from,
    buttonLabel: 'Put the site here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
