import type { Failure } from '../lib/result';
import type { ArticleSummary } from './article';

/** An article file that cannot be read: kept as it is, shown in the library, never opened as empty. */
export interface DamagedFile {
  fileName: string;
  /** Full path of the kept bytes. */
  path: string;
  failure: Failure;
}

/** Both are instants, ISO 8601 in UTC. */
export interface Saved {
  /** When the bytes were on the disk. */
  savedAt: string;
  /** What the file says of its last change. */
  changedAt: string;
  /** What it says of since when readers have it. */
  publishedAt?: string | undefined;
  /** The article that now holds what another program had written into this one's file, or null. */
  keptAside: ArticleSummary | null;
}
