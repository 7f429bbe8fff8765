import {
  type BaseSelection,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { closePasteLine } from './pasteLineStore';

/** Where a paste goes, to do it again in another manner. */
export interface Place {
  state: EditorState;
  selection: BaseSelection;
}

/** The text goes back to before the paste, out of the history's sight, and gets the other: for Undo that is one step, or none of its own with a tag that says so. */
export function putInstead(
  editor: LexicalEditor,
  { state, selection }: Place,
  $put: (selection: BaseSelection) => unknown,
  tag: string = HISTORY_PUSH_TAG,
): void {
  closePasteLine();
  // The caret that comes with the focus would be a change between the two.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.setEditorState(state, { tag: HISTORIC_TAG });
  editor.update(() => void $put(selection.clone()), { tag, discrete: true });
}
