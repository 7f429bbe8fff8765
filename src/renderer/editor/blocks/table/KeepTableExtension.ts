import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import {
  type $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $isCaretAtEdge } from './caretAtEdge';
import { $cellsIn, $cellsSelected } from './cellsSelected';
import { $crossesCells, $removeSelected } from './removeSelected';
import { $tableLineAround } from './TableLineNode';
import { $isTableNode, $tableAround, type TableNode } from './TableNode';

/** No key takes a table or the edges of its cells away: words go, and the cells that held them stay. */
export const KeepTableExtension = defineExtension({
  name: 'galley/keep-table',
  register: (editor) => {
    const deletes = (isBackward: boolean) => $emptyCells() || $stopAtEdge(isBackward);
    return mergeRegister(
      editor.registerCommand(DELETE_CHARACTER_COMMAND, deletes, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_WORD_COMMAND, deletes, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_LINE_COMMAND, deletes, COMMAND_PRIORITY_LOW),
      editor.registerCommand(REMOVE_TEXT_COMMAND, $emptyCells, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        CUT_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (!(event instanceof ClipboardEvent) || !$isRangeSelection(selection)) return false;
          if (event.clipboardData === null || !$crossesCells(selection)) return false;
          // At once: Lexical's own copy comes later, when the cells are empty.
          setLexicalClipboardDataTransfer(event.clipboardData, $getClipboardDataFromSelection(selection));
          event.preventDefault();
          return $emptyCells();
        },
        COMMAND_PRIORITY_LOW,
      ),
      // What is typed or composed goes on in what is left.
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $emptyFirst, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $emptyFirst, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $emptyFirst, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(COMPOSITION_START_COMMAND, $emptyFirst, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => $formatCells(format), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          $stayInLines();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

function $emptyCells(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$crossesCells(selection)) return false;
  $removeSelected(selection);
  return true;
}

function $emptyFirst(): false {
  $emptyCells();
  return false;
}

/** At the edge of a cell there is nothing to delete; beside a table an empty line goes, and the caret into the table. */
function $stopAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const line = $tableLineAround(anchor.getNode());
  if (line !== null) return $isCaretAtEdge(anchor, line, isBackward ? 'start' : 'end');
  const block = $isRootNode(anchor.getNode())
    ? null
    : (anchor.getNode().getParents().at(-2) ?? anchor.getNode());
  const table = block === null ? $tableAtRootPoint(anchor, isBackward) : $besideOf(block, isBackward);
  if (!$isTableNode(table)) return false;
  if (block !== null) {
    if (!$isElementNode(block) || !$isCaretAtEdge(anchor, block, isBackward ? 'start' : 'end')) return false;
    $enterTable(table, isBackward);
    if (block.isEmpty() && block.getType() === 'paragraph') block.remove();
  } else $enterTable(table, isBackward);
  return true;
}

function $besideOf(block: LexicalNode, isBackward: boolean): LexicalNode | null {
  return isBackward ? block.getPreviousSibling() : block.getNextSibling();
}

function $tableAtRootPoint(point: PointType, isBackward: boolean): LexicalNode | null {
  const root = point.getNode();
  return $isElementNode(root) ? root.getChildAtIndex(isBackward ? point.offset - 1 : point.offset) : null;
}

function $enterTable(table: TableNode, atEnd: boolean): void {
  const caption = table.getCaption();
  const line = atEnd
    ? caption !== null && !caption.isEmpty()
      ? caption
      : table.getRows().at(-1)?.getCells().at(-1)
    : table.getRows()[0]?.getCells()[0];
  if (atEnd) line?.selectEnd();
  else line?.selectStart();
}

/** The words of every selected cell, and not of those that stand between in reading order. */
function $formatCells(
  format: Parameters<ReturnType<typeof $createRangeSelection>['formatText']>[0],
): boolean {
  const selection = $getSelection();
  const cells = $cellsSelected(selection);
  if (cells === null || selection === null) return false;
  const kept = selection.clone();
  const words = $cellsIn(cells)
    .flat()
    .flatMap((cell) => cell.getAllTextNodes());
  const isAll = words.every((text) => text.hasFormat(format));
  for (const text of words) if (text.hasFormat(format) === isAll) text.toggleFormat(format);
  $setSelection(kept);
  return true;
}

/** A caret between two cells or rows goes into the nearest. */
function $stayInLines(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    const node = point.getNode();
    if (!$isElementNode(node) || $tableAround(node) === null || $tableLineAround(node) !== null) continue;
    let at: LexicalNode | null = node;
    let isEnd = false;
    while ($isElementNode(at) && $tableLineAround(at) === null) {
      isEnd ||= point.offset >= at.getChildrenSize();
      at = isEnd ? at.getLastChild() : at.getChildAtIndex(at.is(node) ? point.offset : 0);
    }
    if ($isElementNode(at)) point.set(at.getKey(), isEnd ? at.getChildrenSize() : 0, 'element');
  }
}
