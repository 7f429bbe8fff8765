import type { Answer, Input } from '../../shared/ipc/contract';
import type { CallName } from '../../shared/ipc/names';

/** The handlers of some calls; `Handlers` is complete only when every call has one. */
export type HandlersOf<Name extends CallName> = {
  [Each in Name]: (input: Input<Each>) => Answer<Each> | Promise<Answer<Each>>;
};
export type Handlers = HandlersOf<CallName>;
