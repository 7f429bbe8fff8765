import { dialog } from 'electron';
import { ownWindow } from '../window';

/** Asks her for a folder in the system's dialog, which can make a new one; null when she cancels. */
export async function chooseFolder(proposed: string): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: proposed,
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
