import type { Failure } from '../lib/result';

/** What the bin holds. */
export interface BinContents {
  total: number;
  /** Ids of those that have been in it for longer than it keeps an article. */
  past: string[];
}

/** What became of the articles that were to be deleted for good. */
export interface Purged {
  /** Ids of those that are gone. */
  gone: string[];
  /** Those that are still in the bin, and why. */
  kept: { id: string; failure: Failure }[];
}
