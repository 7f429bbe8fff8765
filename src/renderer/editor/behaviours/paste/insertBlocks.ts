import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  type BaseSelection,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $frameAround } from '../../blocks/frame/FrameNode';
import { $removeSelected } from '../../blocks/table/removeSelected';
import { $tableLineAround } from '../../blocks/table/TableLineNode';
import { $keptLinesAround } from '../../blocks/lines/keptLines';
import { $paragraphsOf } from '../../blocks/frame/paragraphsOf';
import { $caretAfter } from '../../blocks/caretAfter';
import { $rootBlock } from '../../blocks/rootBlock';
import { $areItems, $insertInList } from './insertInList';
import { $isFieldsNode } from '../../blocks/fields/FieldsNode';
import { $leaveMark } from '../selectedMark/leaveMark';
import { $splitLine } from './splitLine';

/**
 * Puts pasted blocks in place of the selection. One paragraph joins the line of the caret; inside a frame
 * everything comes in as its paragraphs, and inside verse, code or a table as its lines; otherwise the line is parted and the blocks stand between its halves.
 */
export function $insertBlocks(blocks: LexicalNode[]): void {
  $leaveMark();
  const selection = $getSelection();
  if ($isNodeSelection(selection)) $insertAfter(selection.getNodes().at(-1), blocks);
  if (!$isRangeSelection(selection) || blocks.length === 0) return;
  if (!selection.isCollapsed()) $removeSelected(selection);
  const at = selection.anchor.getNode();
  const apart = blocks.filter($isFieldsNode);
  if ($keptLinesAround(at) !== null || $tableLineAround(at) !== null) {
    $insertNodes($inLines(blocks));
    $putAfterBlock(apart);
    return;
  }
  const line = $lineAt(selection);
  const isInFrame = $frameAround(selection.anchor.getNode()) !== null;
  const fitting = isInFrame ? blocks.flatMap($paragraphsOf) : blocks;
  const [only] = fitting;
  if (isInFrame) $putAfterBlock(apart);
  if (line === null) $insertNodes(fitting);
  else if (fitting.length === 1 && $isParagraphNode(only)) $insertNodes(only.getChildren());
  else if ($isListItemNode(line)) {
    // Lexical joins lists item by item; of anything else it would make an item hold blocks.
    if ($areItems(fitting)) $insertNodes($isEmptyLine(only) ? fitting.slice(1) : fitting);
    else {
      $insertInList(line, selection.anchor, fitting);
      $caretAtEndOf(fitting.at(-1)!);
    }
  } else if (fitting.length > 0) $insertBetween(selection, line, fitting);
}

/** It adds no word to the item, and Lexical would put it into the item as a block. */
function $isEmptyLine(block: LexicalNode | undefined): boolean {
  return $isParagraphNode(block) && block.isEmpty();
}

/** What may not stand within the block at the caret stands after it. */
function $putAfterBlock(blocks: readonly LexicalNode[]): void {
  const selection = $getSelection();
  let at = $isRangeSelection(selection) ? $rootBlock(selection.anchor.getNode()) : null;
  for (const block of blocks) at = at?.insertAfter(block) ?? null;
}

/** Whether the caret stands where there is only room for lines, and a table becomes some. */
export function $takesLinesOnly(selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection)) return false;
  const at = selection.anchor.getNode();
  return $keptLinesAround(at) !== null || $tableLineAround(at) !== null || $frameAround(at) !== null;
}

/** The words of blocks with a line end between two of them. */
function $inLines(blocks: LexicalNode[]): LexicalNode[] {
  return blocks
    .flatMap($paragraphsOf)
    .flatMap((paragraph, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...paragraph.getChildren(),
    ]);
}

/** A selected separator stays, and what is pasted comes after it. */
function $insertAfter(separator: LexicalNode | undefined, blocks: LexicalNode[]): void {
  let at = separator;
  for (const block of blocks) at = at?.insertAfter(block);
  if (at !== undefined) $caretAtEndOf(at);
}

function $caretAtEndOf(block: LexicalNode): void {
  if ($isElementNode(block)) block.selectEnd();
  else $caretAfter(block);
}

/** The block that the caret's line stands in. */
function $lineAt(selection: RangeSelection): ElementNode | null {
  for (let at: LexicalNode | null = selection.anchor.getNode(); at !== null; at = at.getParent()) {
    if ($isElementNode(at) && !at.isInline()) return at.isShadowRoot() || at.getKey() === 'root' ? null : at;
  }
  return null;
}

function $insertBetween(selection: RangeSelection, line: ElementNode, blocks: LexicalNode[]): void {
  const after = line.isEmpty() ? null : $splitLine(line, selection.anchor);
  let at: LexicalNode = line;
  for (const block of blocks) {
    at.insertAfter(block);
    at = block;
  }
  const [first] = blocks;
  const end = blocks[blocks.length - 1] as LexicalNode;
  if ($isParagraphNode(first) && !line.isEmpty()) {
    line.append(...first.getChildren());
    first.remove();
  }
  // A heading with the caret before it stays the heading it is.
  const stays = line.isEmpty() && $isHeadingNode(after);
  if (after !== null && !after.isEmpty() && !stays && $isParagraphNode(end)) {
    const mark = end.getLastDescendant();
    if (mark === null) end.selectStart();
    else mark.selectEnd();
    end.append(...after.getChildren());
    after.remove();
  } else {
    if (after !== null && after.isEmpty()) after.remove();
    $caretAtEndOf(end);
  }
  if (line.isEmpty()) line.remove();
}
