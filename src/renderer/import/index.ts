import type { importAll as ImportAll } from './importAll';

export { chosenFiles, droppedFiles, type FileToImport } from './filesToImport';

/** Comes with the readers when there is something to import. */
export const loadImportAll = async (): Promise<typeof ImportAll> => (await import('./importAll')).importAll;
