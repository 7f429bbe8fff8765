import {
  $createParagraphNode,
  $getSelection,
  $isBlockFullySelected,
  $isRangeSelection,
  $selectAll,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $stepPast, type StepDirection } from '../stepPast';
import { isCaretOnEdgeLine } from '../isCaretOnEdgeLine';
import { $frameAround, type FrameNode } from './FrameNode';
import { $takeOut } from './takeOut';

/** The frame at the caret, when nothing is selected. */
function $frameAtCaret(): { frame: FrameNode; selection: RangeSelection } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const frame = $frameAround(selection.anchor.getNode());
  return frame === null ? null : { frame, selection };
}

/**
 * Enter on an empty paragraph leaves the frame: at its edges to what stands beside it, between two paragraphs by
 * parting it in two. A frame that holds nothing becomes a paragraph again.
 */
function $leaveByEnter(): boolean {
  const at = $frameAtCaret();
  if (at === null) return false;
  const { frame, selection } = at;
  const empty = $paragraphAt(selection);
  if (empty === null || empty.getTextContentSize() > 0) return false;
  if (frame.getChildrenSize() === 1) {
    if (frame.holdsMore()) $leaveBehind(frame);
    else $takeOut(frame);
    return true;
  }
  const after = empty.getNextSiblings();
  if (after.length > 0 && empty.getPreviousSibling() !== null) {
    const rest = frame.$another();
    frame.insertAfter(rest);
    rest.append(...after);
  }
  if (empty.getPreviousSibling() === null) frame.insertBefore(empty);
  else frame.insertAfter(empty);
  empty.selectStart();
  return true;
}

function $leaveBehind(frame: FrameNode): void {
  const paragraph = $createParagraphNode();
  frame.insertAfter(paragraph);
  paragraph.select();
}

/** Backspace turns a frame that holds nothing back into a paragraph. */
function $dropEmpty(): boolean {
  const at = $frameAtCaret();
  if (at === null || at.frame.holdsMore()) return false;
  if (at.frame.getChildrenSize() > 1 || at.frame.getTextContentSize() > 0) return false;
  $takeOut(at.frame);
  return true;
}

/** From the edge of the frame an arrow leads to what stands beside it, and to a new line where nothing does. */
function $stepOut(editor: LexicalEditor, direction: StepDirection, byLine: boolean): boolean {
  const at = $frameAtCaret();
  if (at === null) return false;
  const { frame, selection } = at;
  const isBefore = direction === 'before';
  const edge = isBefore ? frame.getFirstChildOrThrow() : frame.getLastChildOrThrow();
  if (!edge.is($paragraphAt(selection))) return false;
  if (!$isAtEdge(selection, frame, isBefore)) {
    const element = editor.getElementByKey(edge.getKey());
    if (!byLine || element === null || !isCaretOnEdgeLine(element, isBefore ? 'first' : 'last')) return false;
    // Between two lines of text the browser keeps the column.
    if ((isBefore ? frame.getPreviousSibling() : frame.getNextSibling()) !== null) return false;
  }
  return $stepPast(frame, direction);
}

function $paragraphAt(selection: RangeSelection) {
  const node = selection.anchor.getNode();
  return (
    $frameAround(node)
      ?.getChildren()
      .find((child) => child.is(node) || child.isParentOf(node)) ?? null
  );
}

function $isAtEdge(selection: RangeSelection, frame: FrameNode, isBefore: boolean): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  const descendant = isBefore ? frame.getFirstDescendant() : frame.getLastDescendant();
  if (descendant === null) return true;
  if (!node.is(descendant)) return false;
  return anchor.offset === (isBefore ? 0 : node.getTextContentSize());
}

export const FrameKeysExtension = defineExtension({
  name: 'galley/frame-keys',
  register: (editor) => {
    const arrow = (direction: StepDirection, byLine: boolean) => (event: KeyboardEvent) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (!$stepOut(editor, direction, byLine)) return false;
      event.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (!$dropEmpty()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, arrow('after', true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, arrow('after', false), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, arrow('before', true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, arrow('before', false), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        SELECT_ALL_COMMAND,
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return false;
          const frame = $frameAround(selection.anchor.getNode());
          if (frame === null || !frame.is($frameAround(selection.focus.getNode()))) return false;
          if ($isBlockFullySelected(frame, selection)) return false;
          $selectAll(selection);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const at = $frameAtCaret();
          if (at === null || event.shiftKey) return false;
          const control = editor
            .getElementByKey(at.frame.getKey())
            ?.querySelector<HTMLElement>('button, input');
          if (!control) return false;
          event.preventDefault();
          control.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
