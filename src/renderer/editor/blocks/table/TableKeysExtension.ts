import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  HISTORY_PUSH_TAG,
  $addUpdateTag,
  type LexicalEditor,
  mergeRegister,
  type PointType,
  SELECT_ALL_COMMAND,
} from 'lexical';
import type { StepDirection } from '../stepPast';
import { $isCaretAtEdge } from './caretAtEdge';
import { isOnEdgeLine, setCaretUnder } from './caretLine';
import { $leaveTable, $lineBeside, $lineBeyond, $stepByTab, $writeBehind } from './moveInTable';
import { $selectMore } from './selectMore';
import { TableCaptionNode, type TableLineNode, $tableLineAround } from './TableLineNode';

/** The line of a table at the caret, when nothing is selected. */
function $lineAtCaret(): { line: TableLineNode; caret: PointType } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const line = $tableLineAround(selection.anchor.getNode());
  return line === null ? null : { line, caret: selection.anchor };
}

function $focusLine(): TableLineNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $tableLineAround(selection.focus.getNode()) : null;
}

function $stepAcross(direction: StepDirection): boolean {
  const at = $lineAtCaret();
  const isBefore = direction === 'before';
  if (at === null || !$isCaretAtEdge(at.caret, at.line, isBefore ? 'start' : 'end')) return false;
  const beside = $lineBeside(at.line, direction);
  if (beside === null) $leaveTable(at.line, direction);
  else if (isBefore) beside.selectEnd();
  else beside.selectStart();
  return true;
}

/** The browser would go to the next cell of the row. */
function $stepOver(editor: LexicalEditor, direction: StepDirection): boolean {
  const at = $lineAtCaret();
  const element = at && editor.getElementByKey(at.line.getKey());
  if (!element || !isOnEdgeLine(element, direction)) return false;
  const beyond = $lineBeyond(at.line, direction);
  const target = beyond && editor.getElementByKey(beyond.getKey());
  if (beyond === null) $leaveTable(at.line, direction);
  else if (target && setCaretUnder(target, direction)) return true;
  else if (direction === 'before') beyond.selectEnd();
  else beyond.selectStart();
  return true;
}

/** Enter starts a line in a cell, and leaves the caption. */
function $enter(): boolean {
  const selection = $getSelection();
  const line = $focusLine();
  if (line === null || !$isRangeSelection(selection)) return false;
  if (line instanceof TableCaptionNode && selection.isCollapsed()) $writeBehind(line);
  else selection.insertLineBreak();
  return true;
}

export const TableKeysExtension = defineExtension({
  name: 'galley/table-keys',
  register: (editor) => {
    const arrow = (step: () => boolean) => (event: KeyboardEvent) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !step()) return false;
      event.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const line = event?.ctrlKey || event?.metaKey ? $focusLine() : null;
          if (line === null) return false;
          event?.preventDefault();
          $writeBehind(line);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const line = $focusLine();
          if (line === null || event.ctrlKey || event.altKey || event.metaKey) return false;
          event.preventDefault();
          $addUpdateTag(HISTORY_PUSH_TAG);
          $stepByTab(line, event.shiftKey ? 'before' : 'after');
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_RIGHT_COMMAND,
        arrow(() => $stepAcross('after')),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_LEFT_COMMAND,
        arrow(() => $stepAcross('before')),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        arrow(() => $stepOver(editor, 'after')),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        arrow(() => $stepOver(editor, 'before')),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(SELECT_ALL_COMMAND, $selectMore, COMMAND_PRIORITY_LOW),
    );
  },
});
