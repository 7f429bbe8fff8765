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
import { $createQuotationNode, $quotationAround, type QuotationNode } from './QuotationNode';
import { $takeOut } from './toggleQuotation';
import { $unsavedSource } from './unsavedSource';

/** The caret's quotation, when nothing is selected. */
function $quotationAtCaret(): { quotation: QuotationNode; selection: RangeSelection } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const quotation = $quotationAround(selection.anchor.getNode());
  return quotation === null ? null : { quotation, selection };
}

/**
 * Enter on an empty paragraph leaves the quotation: at its edges to what stands beside it, between two paragraphs by
 * parting it in two of the same source. A quotation that holds nothing becomes a paragraph again.
 */
function $leaveByEnter(): boolean {
  const at = $quotationAtCaret();
  if (at === null) return false;
  const { quotation, selection } = at;
  const empty = $paragraphAt(selection);
  if (empty === null || empty.getTextContentSize() > 0) return false;
  if (quotation.getChildrenSize() === 1) {
    if ($hasSource(quotation)) $leaveBehind(quotation);
    else $takeOut(quotation);
    return true;
  }
  const after = empty.getNextSiblings();
  if (after.length > 0 && empty.getPreviousSibling() !== null) {
    const rest = $createQuotationNode(quotation.getSourceId());
    quotation.insertAfter(rest);
    rest.append(...after);
  }
  if (empty.getPreviousSibling() === null) quotation.insertBefore(empty);
  else quotation.insertAfter(empty);
  empty.selectStart();
  return true;
}

/** A source that she has given to it, saved or not: it is hers though there are no words yet. */
function $hasSource(quotation: QuotationNode): boolean {
  return quotation.getSourceId() !== null || $unsavedSource(quotation) !== null;
}

function $leaveBehind(quotation: QuotationNode): void {
  const paragraph = $createParagraphNode();
  quotation.insertAfter(paragraph);
  paragraph.select();
}

/** Backspace turns a quotation that holds nothing, neither words nor a source saved or not, back into a paragraph. */
function $dropEmpty(): boolean {
  const at = $quotationAtCaret();
  if (at === null || $hasSource(at.quotation)) return false;
  if (at.quotation.getChildrenSize() > 1 || at.quotation.getTextContentSize() > 0) return false;
  $takeOut(at.quotation);
  return true;
}

/** From the edge of the quotation an arrow leads to what stands beside it, and to a new line where nothing does. */
function $stepOut(editor: LexicalEditor, direction: StepDirection, byLine: boolean): boolean {
  const at = $quotationAtCaret();
  if (at === null) return false;
  const { quotation, selection } = at;
  const isBefore = direction === 'before';
  const edge = isBefore ? quotation.getFirstChildOrThrow() : quotation.getLastChildOrThrow();
  if (!edge.is($paragraphAt(selection))) return false;
  if (!$isAtEdge(selection, quotation, isBefore)) {
    const element = editor.getElementByKey(edge.getKey());
    if (!byLine || element === null || !isCaretOnEdgeLine(element, isBefore ? 'first' : 'last')) return false;
    // Between two lines of text the browser keeps the column.
    if ((isBefore ? quotation.getPreviousSibling() : quotation.getNextSibling()) !== null) return false;
  }
  return $stepPast(quotation, direction);
}

function $paragraphAt(selection: RangeSelection) {
  const node = selection.anchor.getNode();
  return (
    $quotationAround(node)
      ?.getChildren()
      .find((child) => child.is(node) || child.isParentOf(node)) ?? null
  );
}

function $isAtEdge(selection: RangeSelection, quotation: QuotationNode, isBefore: boolean): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  const descendant = isBefore ? quotation.getFirstDescendant() : quotation.getLastDescendant();
  if (descendant === null) return true;
  if (!node.is(descendant)) return false;
  return anchor.offset === (isBefore ? 0 : node.getTextContentSize());
}

export const QuotationKeysExtension = defineExtension({
  name: 'galley/quotation-keys',
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
          const quotation = $quotationAround(selection.anchor.getNode());
          if (quotation === null || !quotation.is($quotationAround(selection.focus.getNode()))) return false;
          if ($isBlockFullySelected(quotation, selection)) return false;
          $selectAll(selection);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const at = $quotationAtCaret();
          if (at === null || event.shiftKey) return false;
          const button = editor.getElementByKey(at.quotation.getKey())?.querySelector('button');
          if (!button) return false;
          event.preventDefault();
          button.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
