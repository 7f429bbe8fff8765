import { RefusedWriteError } from '../store';
import type { LockRecord } from './lockRecord';

/** Nothing may be written to the library: somebody else has it, or this Galley has let it go. */
export function refusedWrite(holder: LockRecord | null): RefusedWriteError {
  if (holder === null) {
    return new RefusedWriteError({
      code: 'held-elsewhere',
      happened: 'Galley is closing and has let the library go.',
      next: 'Start Galley again.',
    });
  }
  return new RefusedWriteError({
    code: 'held-elsewhere',
    happened: `Another Galley has opened this library: ${whose(holder)}.`,
    next: 'Close that Galley and try again here, or save a copy elsewhere.',
  });
}

function whose({ computer, user }: LockRecord): string {
  if (computer === '') return 'of an unknown computer';
  return user === '' ? `on ${computer}` : `on ${computer}, by ${user}`;
}
