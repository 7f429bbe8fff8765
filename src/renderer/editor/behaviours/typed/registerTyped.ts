import { type LexicalEditor, mergeRegister, registerEventListeners } from 'lexical';
import { useWritingModes } from '../writingModes/writingModes';

type OnTyped = (typed: string) => void;
const listening = new WeakMap<LexicalEditor, Set<OnTyped>>();

/**
 * Tells of what she types while Smart marks are on, once it stands in the text, until the answered function is called. What
 * is pasted or composed comes by other ways.
 */
export function registerTyped(editor: LexicalEditor, onTyped: OnTyped): () => void {
  let typed: string | null = null;
  const all = listening.get(editor) ?? new Set();
  listening.set(editor, all.add(onTyped));
  return mergeRegister(
    () => void all.delete(onTyped),
    editor.registerRootListener((root) => {
      if (root === null) return;
      return registerEventListeners(
        root,
        {
          beforeinput: ({ inputType, data, isComposing }: InputEvent) => {
            typed =
              inputType === 'insertText' && !isComposing && useWritingModes.getState().smartMarks
                ? data
                : null;
          },
        },
        true,
      );
    }),
    editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (typed === null || dirtyLeaves.size === 0 || editor.isComposing()) return;
      const now = typed;
      typed = null;
      onTyped(now);
    }),
  );
}

/** Tells the same of a letter that she typed before the text was there, and that stands in it now. */
export function tellTyped(editor: LexicalEditor, typed: string): void {
  if (!useWritingModes.getState().smartMarks) return;
  for (const onTyped of listening.get(editor) ?? []) onTyped(typed);
}
