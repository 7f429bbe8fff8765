import type { Failure } from '../../shared/lib/result';

/** A write that Galley itself refuses; `diskFailure` tells it with these words. */
export class RefusedWriteError extends Error {
  readonly code = 'REFUSED';

  constructor(readonly told: Omit<Failure, 'safe'>) {
    super('Refused write');
    this.name = 'RefusedWriteError';
  }
}
