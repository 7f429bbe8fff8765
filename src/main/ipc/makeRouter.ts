import { INPUT_SCHEMAS } from '../../shared/ipc/inputs';
import { CALL_NAMES, type CallName } from '../../shared/ipc/names';
import { fail, type Failure, type Result } from '../../shared/lib/result';
import type { Handlers } from './handlers';

export interface RouterParts<Sender> {
  /** A call without a handler is refused: it is not its time. */
  handlers: Partial<Handlers>;
  /** Whether the call comes from our own page, in the top frame of our own window. */
  isTrusted(sender: Sender): boolean;
  /** Told of a call that went wrong: its name and the error, never what was sent. */
  log(callName: string, error: unknown): void;
}

/**
 * Makes the one door between window and main: it checks who asks, what is asked for and what is sent along.
 * Its answer is always a Result; it never rejects.
 */
export function makeRouter<Sender>({ handlers, isTrusted, log }: RouterParts<Sender>) {
  return async (sender: Sender, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrusted(sender) || !isCallName(name) || !handlers[name]) return fail(BAD_REQUEST);
    const parsed = INPUT_SCHEMAS[name].safeParse(input);
    if (!parsed.success) return fail(BAD_REQUEST);
    try {
      // The schema of this very name made the input, which TypeScript cannot follow through the lookup.
      const handle = handlers[name] as (checked: unknown) => Promise<Result<unknown>>;
      return await handle(parsed.data);
    } catch (error) {
      log(name, error);
      return fail(UNEXPECTED);
    }
  };
}

const BAD_REQUEST: Failure = {
  code: 'bad-request',
  happened: 'Galley asked itself for something it cannot do.',
  safe: 'Nothing was changed.',
  next: 'Try again; if it goes on, copy what you have not saved to another place and restart Galley.',
};

const UNEXPECTED: Failure = {
  code: 'unexpected',
  happened: 'Something in Galley failed that should not.',
  safe: 'What was saved is still on the disk.',
  next: 'Try again; if it goes on, copy what you have not saved to another place and restart Galley.',
};

function isCallName(name: unknown): name is CallName {
  return (CALL_NAMES as readonly unknown[]).includes(name);
}
