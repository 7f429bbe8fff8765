import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
} from 'lexical';
import { LineBlockNode } from './LineBlockNode';

/** Backspace at the start of such a block makes a paragraph of it, before it joins the one above. */
function $collapse(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  let at: LexicalNode | null = selection.anchor.getNode();
  while (at !== null && !(at instanceof LineBlockNode)) {
    if (at.getPreviousSibling() !== null) return false;
    at = at.getParent();
  }
  return at !== null && at.collapseAtStart();
}

export const LineBlockKeysExtension = defineExtension({
  name: 'galley/line-block-keys',
  register: (editor) =>
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (!$collapse()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
