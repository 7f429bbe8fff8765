import { dialog } from 'electron';
import { ownWindow } from '../window';

export interface WantedFile {
  /** Folder to begin in. */
  folder: string;
  /** What such a file is called. */
  name: string;
  /** Without their dots. */
  extensions: string[];
}

/** Asks her for a file in the system's dialog; null when she cancels. */
export async function chooseExistingFile({ folder, name, extensions }: WantedFile): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    filters: [{ name, extensions }],
    properties: ['openFile'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
