import type { Answer, Bridge, Events, Input } from '../../shared/ipc/contract';
import type { CallName } from '../../shared/ipc/names';

declare global {
  interface Window {
    /** Put there by the preload. */
    galley: Bridge;
  }
}

/** Asks main. The answer is a Result; a call that cannot be made at all is one too. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  try {
    return await window.galley.call(name, input);
  } catch {
    return {
      ok: false,
      failure: {
        code: 'unexpected',
        happened: 'Galley’s own parts cannot reach each other.',
        safe: 'What is in this window stays in it.',
        next: 'Copy what you need to keep, then start Galley again.',
      },
    };
  }
}

/** Hears what main tells unasked; answers with a function that ends it. */
export function listen<Name extends keyof Events>(
  name: Name,
  listener: (event: Events[Name]) => void,
): () => void {
  return window.galley.on(name, listener);
}
