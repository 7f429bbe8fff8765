import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Format } from '../../src/shared/export/format';
import { answerSaveDialog } from './answerSaveDialog';
import type { Galley } from './launchGalley';

/** Exports the open article to a path through the dialog and answers with what was written. */
export async function exportFile({ app, desk }: Galley, format: Format, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  const dialog = await desk.openExport(format);
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => null)).not.toBeNull();
  const text = await readFile(path, 'utf8');
  await desk.closeDialog('Export');
  return text;
}
