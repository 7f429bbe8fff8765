import type { LexicalEditor } from 'lexical';
import { type BodySnapshot, takeSnapshot } from './bodySnapshot';

/** About one frame: long enough to gather the updates of a key. */
const PAUSE_MS = 16;

export interface Changes {
  /** Says what has not been said yet, for a save that must not miss the last key. */
  tellNow(): void;
  /** Ends the listening, after the last change is told. */
  stop(): void;
}

/**
 * Says after an edit that there is something new, at once and then at most once a frame. What is new is only
 * serialised when the answered function is called. Moving the caret is no edit.
 */
export function registerChanges(
  editor: LexicalEditor,
  onChange: (snapshot: () => BodySnapshot) => void,
): Changes {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = -Infinity;
  let isWaiting = false;
  const snapshot = () => takeSnapshot(editor.getEditorState());

  function tellNow(): void {
    if (!isWaiting) return;
    isWaiting = false;
    onChange(snapshot);
  }
  function announce(): void {
    toldAt = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (isWaiting) announce();
    }, PAUSE_MS);
    tellNow();
  }

  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    isWaiting = true;
    // On a busy machine her keys come through before a timer does, and "Saved" must not stand beside them.
    if (timer === undefined || performance.now() - toldAt >= PAUSE_MS) announce();
  });
  return {
    tellNow,
    stop: () => {
      stopListening();
      clearTimeout(timer);
      tellNow();
    },
  };
}
