import type { LexicalEditor } from 'lexical';
import { type BodySnapshot, takeSnapshot } from './bodySnapshot';

/** About one frame: long enough to gather the updates of a key, short enough to lose none to a flush. */
const PAUSE = 16;

/**
 * Says after an edit that there is something new, at once and then at most once a frame. What is new is only
 * serialised when the answered function is called. Moving the caret is no edit.
 */
export function registerChanges(
  editor: LexicalEditor,
  onChange: (snapshot: () => BodySnapshot) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const snapshot = () => takeSnapshot(editor.getEditorState());

  function announce(): void {
    isWaiting = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWaiting) announce();
    }, PAUSE);
    onChange(snapshot);
  }

  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    isWaiting = true;
    if (timer === undefined) announce();
  });
  return () => {
    stop();
    clearTimeout(timer);
    if (isWaiting) onChange(snapshot);
  };
}
