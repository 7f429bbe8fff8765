import type { Failure, FailureCode } from '../../shared/lib/result';
import { errno } from './errno';
import { RefusedWriteError } from './RefusedWriteError';

interface Cause {
  code: FailureCode;
  happened: string;
  next: string;
}

const FULL: Cause = {
  code: 'disk-full',
  happened: 'The disk is full.',
  next: 'Make room on it and try again.',
};
const READ_ONLY: Cause = {
  code: 'read-only',
  happened: 'The system does not let Galley write there.',
  next: 'Allow writing to this folder and try again.',
};
const IN_USE: Cause = {
  code: 'in-use',
  happened: 'Another program is holding the file.',
  next: 'Close the program that has it open and try again.',
};
const GONE: Cause = {
  code: 'unreachable',
  happened: 'The folder is no longer there.',
  next: 'Connect its drive again, or put the folder back, and try again.',
};

const UNREAD: Cause = {
  code: 'unreachable',
  happened: 'Galley cannot read the file that is there, and writes nothing over it.',
  next: 'Allow reading it, or close the program that has it open, and start Galley again.',
};

const CAUSES: Record<string, Cause> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: READ_ONLY,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOENT: GONE,
  ENOTDIR: GONE,
  UNREAD,
};

/** Says what a write came to grief on. `safe` is the sentence that says what is still whole. */
export function diskFailure(error: unknown, safe: string): Failure {
  if (error instanceof RefusedWriteError) return { ...error.told, safe };
  const name = errno(error);
  const cause = CAUSES[name] ?? {
    code: 'unexpected',
    happened: `The disk answered with an error${name && ` (${name})`}.`,
    next: 'Try again; if it goes on, copy your text to another place.',
  };
  return { code: cause.code, happened: cause.happened, safe, next: cause.next };
}
