import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Events } from '../../shared/ipc/contract';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc/names';
import type { Handlers } from './handlers';
import { makeRouter } from './makeRouter';

export interface Listening {
  handlers: Partial<Handlers>;
  /** Our windows' contents; a call from any other is refused. */
  isOwnWindow(contents: WebContents): boolean;
  isOwnPage(address: string): boolean;
  log(callName: string, error: unknown): void;
}

/** Answers the windows' calls from now on, until what it answers with is called. */
export function listen({ handlers, isOwnWindow, isOwnPage, log }: Listening): () => void {
  const isTrusted = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    isOwnWindow(sender) && senderFrame?.parent === null && isOwnPage(senderFrame.url);
  const route = makeRouter({ handlers, isTrusted, log });
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => route(event, name, input));
  return () => ipcMain.removeHandler(CALL_CHANNEL);
}

/** Tells a window something unasked. */
export function tell<Name extends keyof Events>(
  contents: WebContents,
  name: Name,
  event: Events[Name],
): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, event);
}
