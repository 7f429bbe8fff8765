import type { importAll as ImportAll } from './importAll';
import type { importExports as ImportExports } from './post/importExports';
import type * as PostReadingModule from './post/postReading';
import type { pullPosts as PullPosts } from './post/pullPosts';

export { ImportFolder } from './ImportFolder';
export { useImportFolderStore } from './importFolderStore';
export type { ImportOutcome, ImportRun, WhyLeft } from './importAll';
export { chosenFiles, droppedFiles, type FileToImport } from './filesToImport';

/** Comes with the readers when there is something to import. */
export const loadImportAll = async (): Promise<typeof ImportAll> => (await import('./importAll')).importAll;

/** The same with all that reads a post. */
export const loadPullPosts = async (): Promise<typeof PullPosts> =>
  (await import('./post/pullPosts')).pullPosts;

/** How a post is read, for whoever else has one. */
export type PostReading = typeof PostReadingModule;

/** Comes when a post is to be read beside its article. */
export const loadPostReading = async (): Promise<PostReading> => import('./post/postReading');

/** The same for exports of WordPress. */
export const loadImportExports = async (): Promise<typeof ImportExports> =>
  (await import('./post/importExports')).importExports;
