import { COMMAND_PRIORITY_NORMAL, KEY_ESCAPE_COMMAND, type LexicalEditor, mergeRegister } from 'lexical';
import { closePasteLine } from './pasteLineStore';

/** The line goes with the next edit, with Esc, and with the text. */
export function registerPasteLine(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) closePasteLine();
    }),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        closePasteLine();
        return false;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) closePasteLine();
    }),
  );
}
