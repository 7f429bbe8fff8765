import type { WebContents } from 'electron';
import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';

/** The system's edits for the menu bar that the window draws itself. @param contents of Galley's window, while it is open */
export function editHandlers(
  contents: () => Pick<WebContents, 'cut' | 'copy' | 'paste' | 'selectAll'> | undefined,
): HandlersOf<'app.edit'> {
  return {
    'app.edit': ({ edit }) => {
      contents()?.[edit]();
      return ok(undefined);
    },
  };
}
