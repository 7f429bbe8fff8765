import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

export type MoveDirection = 'up' | 'down';

/**
 * Moves what is selected past the block before it or after it: items within their list, and at its edge the list; a
 * quotation as a whole, for the order of its paragraphs is another's. Answers with what was moved, which may be nothing.
 */
export function $moveBlocks(direction: MoveDirection): LexicalNode[] {
  for (const moving of $candidates()) {
    const passed = direction === 'up' ? $before(moving[0]!) : $behind(moving.at(-1)!);
    if (passed.length === 0) continue;
    // What is passed moves, so that the caret and what is selected stay as they are.
    if (direction === 'up') for (const node of passed.toReversed()) moving.at(-1)!.insertAfter(node, false);
    else for (const node of passed) moving[0]!.insertBefore(node, false);
    return moving;
  }
  return [];
}

/** What could move, the smallest first: in its order, without gaps. */
function $candidates(): LexicalNode[][] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const blocks = selection.getNodes().map($topLevel);
    return blocks.length === 0 ? [] : [between(blocks[0]!, blocks.at(-1)!)];
  }
  if (!$isRangeSelection(selection)) return [];
  const items = $selectedItems(selection);
  const ends = $ends(selection).map($topLevel);
  return [...(items === null ? [] : [items]), between(ends[0]!, ends[1]!)];
}

/** The selected items of one list, with what is nested under the last of them. */
function $selectedItems(selection: RangeSelection): LexicalNode[] | null {
  const [first, last] = $ends(selection).map($itemAround);
  if (!first || !last || !first.getParent()?.is(last.getParent())) return null;
  const items = between(first, last);
  const nested = items.at(-1)?.getNextSibling() ?? null;
  return isNesting(nested) ? [...items, nested!] : items;
}

function $ends(selection: RangeSelection): LexicalNode[] {
  const nodes = [selection.anchor.getNode(), selection.focus.getNode()];
  return selection.isBackward() ? nodes.reverse() : nodes;
}

function $itemAround(node: LexicalNode): ListItemNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isListItemNode(at)) return at;
  return null;
}

function $topLevel(node: LexicalNode): LexicalNode {
  let at = node;
  for (let parent = at.getParent(); parent !== null && !$isRootNode(parent); parent = at.getParent())
    at = parent;
  return at;
}

function between(first: LexicalNode, last: LexicalNode): LexicalNode[] {
  const nodes = [first];
  for (
    let next = first.getNextSibling();
    !nodes.at(-1)!.is(last) && next !== null;
    next = next.getNextSibling()
  ) {
    nodes.push(next);
  }
  return nodes;
}

/** What stands before; an item with what is nested under it. */
function $before(node: LexicalNode): LexicalNode[] {
  const before = node.getPreviousSibling();
  if (before === null) return [];
  const owner = isNesting(before) ? before.getPreviousSibling() : null;
  return owner === null ? [before] : [owner, before];
}

function $behind(node: LexicalNode): LexicalNode[] {
  const behind = node.getNextSibling();
  if (behind === null) return [];
  const nested = behind.getNextSibling();
  return isNesting(nested) ? [behind, nested!] : [behind];
}

/** Lexical nests a list under an item by an item of its own behind it. */
function isNesting(node: LexicalNode | null): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}
