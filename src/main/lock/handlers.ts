import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { HeldLibrary } from './HeldLibrary';

export type LockCall = 'lock.state' | 'lock.tryAgain' | 'lock.openAnyway';

/** What the window asks while another Galley has the library. */
export function lockHandlers(held: HeldLibrary): HandlersOf<LockCall> {
  return {
    'lock.state': () => ok(held.state()),
    'lock.tryAgain': async () => {
      await held.tryAgain();
      return ok(held.state());
    },
    'lock.openAnyway': async () => {
      await held.openAnyway();
      return ok(held.state());
    },
  };
}
