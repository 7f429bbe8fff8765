import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { OpenZip } from '../../src/main/zip';
import type { Format } from '../../src/shared/export/format';
import { answerSaveDialog } from './answerSaveDialog';
import type { Galley } from './launchGalley';

/** Exports the open article to a path through the dialog and answers with what was written; of a Word document, its XML. */
export async function exportFile({ app, desk }: Galley, format: Format, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  const dialog = await desk.openExport(format);
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => null)).not.toBeNull();
  const bytes = await readFile(path);
  // It closes by itself, and an Escape after that would end what is said of the file.
  await expect(dialog).toBeHidden();
  return format === 'word' ? readParts(bytes) : bytes.toString('utf8');
}

async function readParts(bytes: Uint8Array): Promise<string> {
  const zip = await OpenZip.over(bytes, {
    ...{ entries: 100, entryBytes: 1e7, totalBytes: 1e8 },
    isExpected: () => true,
  });
  const parts = await Promise.all(
    [...zip.sizes.keys()].map(async (name) => (await zip.read(name)).toString('utf8')),
  );
  return parts.join('\n');
}
