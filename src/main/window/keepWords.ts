import { setTimeout as pause } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { ok } from '../../shared/lib/result';
import { tell, type HandlersOf } from '../ipc';
import { askToLeave } from './askToLeave';
import type { Flush } from './Flush';
import { guardClose } from './guardClose';

/** Her words are on the disk by then: what else is to be done may not keep her. */
const PATIENCE_MS = 3000;

/**
 * Has the window's words saved when it loses the focus, and before it closes.
 * `beforeLeaving` is waited for once they are saved.
 */
export function keepWords(window: BrowserWindow, flush: Flush, beforeLeaving: () => Promise<void>): void {
  const save = () => flush.ask((token) => tell(window.webContents, 'flush', { token }));
  window.on('blur', () => void save());
  window.on(
    'close',
    guardClose({
      flush: save,
      askToLeave: (outcome) => askToLeave(window, outcome),
      beforeLeaving: () =>
        Promise.race([beforeLeaving(), pause(PATIENCE_MS, undefined, { ref: false })]).catch(() => undefined),
      leave: () => app.quit(),
    }),
  );
}

/** What the window answers to it. */
export function flushHandlers(flush: Flush): HandlersOf<'app.flushed'> {
  return {
    'app.flushed': ({ token, saved }) => {
      flush.answer(token, saved);
      return ok(undefined);
    },
  };
}
