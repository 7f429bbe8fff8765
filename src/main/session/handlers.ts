import type { StartUp } from '../../shared/ipc/contract';
import type { Session } from '../../shared/ipc/session';
import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { diskFailure, type SettingsFile } from '../store';

interface SessionParts {
  session: SettingsFile<Session>;
  start: Omit<StartUp, 'session'>;
  /** The page has started. */
  onStart(): void;
}

export function sessionHandlers({
  session,
  start,
  onStart,
}: SessionParts): HandlersOf<'app.start' | 'session.keep'> {
  return {
    'app.start': async () => {
      onStart();
      return ok({ ...start, session: await session.read() });
    },
    'session.keep': async (next) => {
      try {
        await session.write(next);
        return ok(undefined);
      } catch (error) {
        return fail(diskFailure(error, 'No text is touched; only where you were is not kept.'));
      }
    },
  };
}
