import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { Log } from './Log';

/** Shows the log's file in the system's own window of files. */
export function logHandlers(log: Log, showInFolder: (path: string) => void): HandlersOf<'log.show'> {
  return {
    'log.show': () => {
      // So that there is a file to show.
      log.info('log shown');
      showInFolder(log.path);
      return ok(undefined);
    },
  };
}
