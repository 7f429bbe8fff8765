const ACTS = ['keydown', 'beforeinput', 'pointerdown', 'compositionstart'] as const;

/** What she does while something that she asked for is still on its way. Stop it once that has come. */
export interface GoneOn {
  /** Whether she has typed, clicked or begun to compose since. */
  hasGoneOn(): boolean;
  /** Waits until no input method is composing and no dialog is open: a change of the text would end either. */
  calm(): Promise<void>;
  stop(): void;
}

export function watchGoneOn(): GoneOn {
  const ended = new AbortController();
  const on = { capture: true, signal: ended.signal };
  let hasGoneOn = false;
  let isComposing = false;
  let wake: (() => void) | null = null;
  for (const act of ACTS) document.addEventListener(act, () => (hasGoneOn = true), on);
  document.addEventListener('compositionstart', () => (isComposing = true), on);
  document.addEventListener(
    'compositionend',
    () => {
      isComposing = false;
      wake?.();
    },
    on,
  );
  document.addEventListener('close', () => wake?.(), on);
  return {
    hasGoneOn: () => hasGoneOn,
    async calm() {
      while (isComposing || document.querySelector('dialog[open]') !== null) {
        await new Promise<void>((resolve) => (wake = resolve));
        // What the end of it changes itself comes first.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    stop: () => ended.abort(),
  };
}
