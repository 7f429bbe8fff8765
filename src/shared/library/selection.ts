import type { LibraryQuery } from './libraryQuery';

/** Which articles something is done to. Of fifty thousand, the window does not know the ids. */
export type Selection =
  { kind: 'ids'; ids: string[] } | { kind: 'all'; query: LibraryQuery; except: string[] };
