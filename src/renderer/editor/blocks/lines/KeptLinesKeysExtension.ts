import {
  $createParagraphNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { isCaretOnEdgeLine } from '../isCaretOnEdgeLine';
import { $stepPast } from '../stepPast';
import { $keptLinesAtSelection } from './keptLines';
import { LineBlockKeysExtension } from './LineBlockKeysExtension';
import type { KeptLinesNode } from './LineBlockNode';

/**
 * Enter starts a line, and on the second empty one at the end it leaves the block: verse and code may hold an empty
 * line. Ctrl or Cmd and Enter leave at once, and so does the arrow down from the last line of the article.
 */
function $enter(): boolean {
  const selection = $getSelection();
  const block = $keptLinesAtSelection();
  if (block === null || !$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed() || !$leaveFromEmptyLines(block)) selection.insertLineBreak();
  return true;
}

function $leaveFromEmptyLines(block: KeptLinesNode): boolean {
  const [before, last] = block.getChildren().slice(-2);
  if (!$isLineBreakNode(before) || !$isLineBreakNode(last) || !$isCaretAtEnd(block)) return false;
  before.remove();
  last.remove();
  $leave(block);
  return true;
}

function $isCaretAtEnd(block: KeptLinesNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  return anchor.getNode().is(block) && anchor.offset === block.getChildrenSize();
}

function $leave(block: KeptLinesNode): void {
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
}

function $stepDown(editor: LexicalEditor): boolean {
  const block = $keptLinesAtSelection();
  const element = block && editor.getElementByKey(block.getKey());
  if (!element || block.getNextSibling() !== null || !isCaretOnEdgeLine(element, 'last')) return false;
  return $stepPast(block, 'after');
}

export const KeptLinesKeysExtension = defineExtension({
  name: 'galley/kept-lines-keys',
  dependencies: [LineBlockKeysExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const block = event?.ctrlKey || event?.metaKey ? $keptLinesAtSelection() : null;
          if (block === null) return false;
          event?.preventDefault();
          $leave(block);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        (event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
          if (!$stepDown(editor)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});
