import type { Failure } from '../lib/result';

/** The Galley that has a library open, as the lock in its data folder tells of it. */
export interface Holder {
  /** '' when the lock does not tell. */
  computer: string;
  user: string;
  isThisComputer: boolean;
  /** Instants, ISO 8601 in UTC, by the clock of that computer. */
  since: string;
  lastSign: string;
}

/** Why this Galley may not open the library now. */
export interface Held {
  holder: Holder;
  /** No sign of life came from it while this Galley watched for two minutes, so she may open the library here. */
  isSilent: boolean;
  /** Why the library could not be taken though it is free, or null. */
  failure: Failure | null;
}
