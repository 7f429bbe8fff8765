import { app, type BrowserWindow } from 'electron';
import { ok } from '../../shared/lib/result';
import { tell, type HandlersOf } from '../ipc';
import { askToLeave } from './askToLeave';
import type { Flush } from './Flush';
import { guardClose } from './guardClose';

/** Has the window's words saved when it loses the focus, and before it closes. */
export function keepWords(window: BrowserWindow, flush: Flush): void {
  const save = () => flush.ask((token) => tell(window.webContents, 'flush', { token }));
  window.on('blur', () => void save());
  window.on(
    'close',
    guardClose({
      flush: save,
      askToLeave: (outcome) => askToLeave(window, outcome),
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
