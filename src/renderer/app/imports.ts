import { call } from '../bridge';
import { chosenFiles, droppedFiles, type FileToImport } from '../import';
import { useArticleStore } from '../article';
import { useBulkStore } from '../library';
import { openCome } from './articles';

/** Lets her choose files, and makes each an article. */
export async function importFiles(): Promise<void> {
  const chosen = await call('import.choose', undefined);
  if (!chosen.ok) useArticleStore.getState().tell(chosen.failure);
  else if (chosen.value !== null) await importAll(chosenFiles(chosen.value));
}

/** The same with files that she dropped on the library. */
export function importDropped(files: Iterable<File>): Promise<void> {
  return importAll(droppedFiles(files));
}

/** One alone is opened; of many she chooses herself. */
async function importAll(files: readonly FileToImport[]): Promise<void> {
  const ids = await useBulkStore.getState().importAll(files);
  const [only] = ids;
  if (only !== undefined && files.length === 1) await openCome(only);
}
