import {
  COMMAND_PRIORITY_NORMAL,
  HISTORIC_TAG,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { tellWhenRaw } from './cleanedAddresses';
import { closePasteLine } from './pasteLineStore';

/** The line goes with the next edit, with Esc, and with the text. */
export function registerPasteLine(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      if (isChange || tags.has(HISTORIC_TAG)) closePasteLine();
      if (tags.has(HISTORIC_TAG)) tellWhenRaw(editor, prevEditorState, editorState);
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
