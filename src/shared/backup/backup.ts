import type { Language } from '../article/language';
import type { Failure } from '../lib/result';

/** What is being done with a backup, and how far it is. Counts are articles. */
export interface BackupProgress {
  doing: 'writing' | 'verifying' | 'comparing' | 'restoring';
  done: number;
  total: number;
}

export interface BackupState {
  /** Full path of the folder that she chose, or '' before that. */
  folder: string;
  /** When the last backup was finished, ISO 8601 in UTC, or null. */
  lastAt: string | null;
  /** How many files it lacks, for the system did not let them be read, or they are too large. */
  leftOut: number;
  /** Why the last one failed, or null. */
  failure: Failure | null;
  progress: BackupProgress | null;
}

/** A backup that is written and verified. */
export interface BackupDone {
  path: string;
  articles: number;
  /** Names of files that it lacks: the system did not let them be read, or they are too large. */
  leftOut: string[];
  /** How many articles are in it as damaged as they are in the library. */
  damaged: number;
}

/** An article of a backup beside the one in the library: there is none, its file is damaged, it lacks pictures, or it has other words. */
export interface BackupRow {
  id: string;
  headline: string;
  language: Language;
  /** `newer` and `older` say which of the two was changed last. */
  kind: BackupRowKind;
  /** Instants, ISO 8601 in UTC. */
  changedAt: string;
  mineChangedAt: string | null;
}

export const BACKUP_ROW_KINDS = ['missing', 'damaged', 'pictures', 'newer', 'older'] as const;
export type BackupRowKind = (typeof BACKUP_ROW_KINDS)[number];

/** What restoring a backup could bring, before anything is done. */
export interface BackupPreview {
  /** Names it in the next call. */
  token: string;
  fileName: string;
  madeAt: string;
  rows: BackupRow[];
  /** Articles with the very words and pictures that the library has. */
  same: number;
  /** Articles that the backup has in a state that cannot be read. */
  unreadable: number;
}

export interface Restored {
  restored: number;
  /** How many sites came with them that the library did not have. */
  sites: number;
  /** Whether the words of the library came with them, and its house style, since it had none. */
  words: boolean;
  houseStyle: boolean;
  /** How many of them came without their history, which cannot be read. */
  withoutHistory: number;
  failed: { id: string; failure: Failure }[];
  /** What kept the rest from being restored, or null. */
  stopped: Failure | null;
}
