import type { Events } from '../../shared/ipc/contract';
import { tell } from '../ipc';
import { ownWindow } from './ownWindow';

/** Tells Galley's window something unasked; before it opens and after it has closed, nobody. */
export function tellWindow<Name extends keyof Events>(name: Name, event: Events[Name]): void {
  const contents = ownWindow()?.webContents;
  if (contents) tell(contents, name, event);
}
