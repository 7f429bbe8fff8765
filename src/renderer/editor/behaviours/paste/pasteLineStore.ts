import { create } from 'zustand';

/** What is said after a paste that is not quite what was copied, and what she can have in its place. */
export interface PasteLine {
  says: string;
  /** Puts all that the text can hold in the place of the paste; null where that is what is there. */
  asIs: (() => void) | null;
  /** Puts the mere words there; null where there are none. */
  plain: (() => void) | null;
  /** Gives the keyboard back to the text. */
  focus(): void;
}

interface PasteLineStore {
  line: PasteLine | null;
  /** She asked for the next paste as plain text. */
  takesPlain: boolean;
}

/** Nothing here loads Lexical. */
export const usePasteLine = create<PasteLineStore>(() => ({ line: null, takesPlain: false }));

export function closePasteLine(): void {
  if (usePasteLine.getState().line !== null) usePasteLine.setState({ line: null });
}

/** The next paste brings plain text, unless she does something else before it comes. */
export function takePlain(): void {
  usePasteLine.setState({ takesPlain: true });
  const forget = (event: Event) => {
    // The command itself may come as a key, one without a name.
    if (event instanceof KeyboardEvent && /^(Unidentified)?$/.test(event.key)) return;
    usePasteLine.setState({ takesPlain: false });
    for (const type of ['keydown', 'pointerdown']) window.removeEventListener(type, forget, true);
  };
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, forget, true);
}
