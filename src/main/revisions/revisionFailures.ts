import type { Failure } from '../../shared/lib/result';
import { diskFailure } from '../store';
import { NewerLogError } from './LogKeeper';

const TEXT_SAFE = 'The article and its earlier revisions are not touched.';

/** A revision that could not be kept. */
export function unkeptRevision(error: unknown): Failure {
  return error instanceof NewerLogError ? newerLog() : diskFailure(error, TEXT_SAFE);
}

export function newerLog(): Failure {
  return {
    code: 'newer-version',
    happened: 'A newer Galley wrote the history of this article.',
    safe: 'It is kept exactly as it is.',
    next: 'Update Galley to see it and to go on with it.',
  };
}

export function unreadableHistory(error: unknown): Failure {
  const { code } = diskFailure(error, TEXT_SAFE);
  return {
    code,
    happened: 'The system does not let Galley read the history of this article.',
    safe: TEXT_SAFE,
    next: 'Allow reading of the data folder, or reconnect its drive, and try again.',
  };
}

export function forgottenArticle(): Failure {
  return {
    code: 'not-found',
    happened: 'This article was deleted for good, with its history.',
    safe: 'No other article is touched.',
    next: 'Restore it from a backup if it is to come back.',
  };
}

export function missingRevision(): Failure {
  return {
    code: 'not-found',
    happened: 'This revision is no longer in the history.',
    safe: TEXT_SAFE,
    next: 'Choose another one.',
  };
}

export function damagedRevision(): Failure {
  return {
    code: 'damaged',
    happened: 'This revision holds something that is no article.',
    safe: TEXT_SAFE,
    next: 'Choose another one.',
  };
}
