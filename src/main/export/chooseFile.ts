import { dialog } from 'electron';
import { ownWindow } from '../window';

export interface FileProposal {
  path: string;
  /** The format's name. */
  format: string;
  /** Without its dot. */
  extension: string;
}

/** Asks her for a place in the system's dialog; null when she cancels. The system asks about replacing a file. */
export async function chooseFile({ path, format, extension }: FileProposal): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path,
    filters: [{ name: format, extensions: [extension] }],
  });
  return chosen.canceled ? null : chosen.filePath;
}
