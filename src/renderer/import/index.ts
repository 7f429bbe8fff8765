import type { importAll as ImportAll } from './importAll';
import type { pullPosts as PullPosts } from './post/pullPosts';

export type { ImportOutcome, ImportRun } from './importAll';
export { hasMark, type KnownPieces, readKnown } from './post/readKnown';
export { type PostPiece, splitPost } from './post/splitPost';
export { chosenFiles, droppedFiles, type FileToImport } from './filesToImport';

/** Comes with the readers when there is something to import. */
export const loadImportAll = async (): Promise<typeof ImportAll> => (await import('./importAll')).importAll;

/** The same with all that reads a post. */
export const loadPullPosts = async (): Promise<typeof PullPosts> =>
  (await import('./post/pullPosts')).pullPosts;
