import { dialog } from 'electron';
import { IMPORT_ENDINGS } from '../../shared/import/imported';
import { ownWindow } from '../window';

/** Asks her for a folder of Markdown; null when she cancels. */
export async function chooseFolderToImport(folder: string): Promise<string | null> {
  const window = ownWindow();
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, {
    ...{ defaultPath: folder, buttonLabel: 'Import', properties: ['openDirectory'] },
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Asks her for files to import, several at once if she likes; none when she cancels. */
export async function chooseFiles(folder: string): Promise<string[]> {
  const window = ownWindow();
  if (!window) return [];
  const chosen = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    buttonLabel: 'Import',
    filters: [
      { name: 'Word, Markdown, web page, text or WordPress export', extensions: [...IMPORT_ENDINGS] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return chosen.canceled ? [] : chosen.filePaths;
}
