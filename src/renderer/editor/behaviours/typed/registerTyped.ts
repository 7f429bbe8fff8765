import { type LexicalEditor, mergeRegister, registerEventListeners } from 'lexical';
import { useWritingModes } from '../writingModes/writingModes';

/**
 * Tells of what she types while Smart marks are on, once it stands in the text, until the answered function is called. What
 * is pasted or composed comes by other ways.
 */
export function registerTyped(editor: LexicalEditor, onTyped: (typed: string) => void): () => void {
  let typed: string | null = null;
  return mergeRegister(
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
