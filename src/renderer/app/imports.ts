import { call } from '../bridge';
import type { FoundFolder, HereWay } from '../../shared/import/imported';
import {
  chosenFiles,
  droppedFiles,
  type FileToImport,
  loadImportExports,
  useImportFolderStore,
} from '../import';
import { useArticleStore } from '../article';
import { useBulkStore } from '../library';
import { useSiteStore } from '../site';
import { keepKeyboard, openCome } from './articles';

/** Lets her choose files, and makes each an article. */
export async function importFiles(): Promise<void> {
  const chosen = await call('import.choose', undefined);
  if (!chosen.ok) useArticleStore.getState().tell(chosen.failure);
  else if (chosen.value !== null) await importAll(chosenFiles(chosen.value));
}

/** Lets her choose a folder, and says what is in it. */
export async function openImportFolder(): Promise<void> {
  const found = await call('import.chooseFolder', undefined);
  if (!found.ok) useArticleStore.getState().tell(found.failure);
  else if (found.value !== null) useImportFolderStore.getState().open(found.value);
}

/** Makes each file of it an article. */
export async function importFolder(found: FoundFolder, here: HereWay): Promise<void> {
  await importAll(chosenFiles(found, here));
}

/** The same with files that she dropped on the library. */
export function importDropped(files: Iterable<File>): Promise<void> {
  return importAll(droppedFiles(files));
}

/** One alone is opened; of many she chooses herself. */
async function importAll(files: readonly FileToImport[]): Promise<void> {
  if (files.some(({ posts }) => posts !== null)) return importPosts(files);
  const ids = await useBulkStore.getState().importAll(files);
  const [only] = ids;
  if (only !== undefined && files.length === 1) await openCome(only);
  else keepKeyboard();
}

async function importPosts(files: readonly FileToImport[]): Promise<void> {
  await useBulkStore.getState().importPosts(async (run) => {
    // How a post is read goes by what it says, and not by the site's house style.
    const { site } = useSiteStore.getState();
    if (site === null) return { ok: false, failure: NO_SITE };
    const importExports = await loadImportExports();
    return importExports(files, site, run);
  });
  keepKeyboard();
}

const NO_SITE = {
  code: 'not-found' as const,
  happened: 'The settings of the site cannot be read.',
  safe: 'Nothing was imported, and the library is as it was.',
  next: 'Look at it in Sites.',
};
