import type { BrowserWindow } from 'electron';
import { listen, tell, type Listening } from '../ipc';
import { HELD_PAGE } from '../page';
import { lockHandlers } from './handlers';
import { HeldLibrary } from './HeldLibrary';
import type { LibraryLock, Ours } from './LibraryLock';
import type { LockRecord } from './lockRecord';

/** Milliseconds between two looks. */
const LOOK_EVERY = 3000;

/** Says in the window who has the library, until it is ours. */
export async function waitForLibrary(
  window: BrowserWindow,
  lock: LibraryLock,
  holder: LockRecord,
  listening: Omit<Listening, 'handlers'>,
): Promise<Ours> {
  const held = new HeldLibrary(lock, holder, (state) => tell(window.webContents, 'lock', state));
  const stop = listen({ ...listening, handlers: lockHandlers(held) });
  const timer = setInterval(() => void held.look(), LOOK_EVERY);
  await window.loadURL(HELD_PAGE);
  const taken = await held.taken;
  clearInterval(timer);
  stop();
  return taken;
}
