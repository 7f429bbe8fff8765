import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $isParagraphNode, type LexicalNode, type PointType } from 'lexical';
import { $splitLine } from './splitLine';

/** Whether blocks can join a list item by item. */
export function $areItems(blocks: readonly LexicalNode[]): boolean {
  return blocks.every((block, index) => $isListNode(block) || (index === 0 && $isParagraphNode(block)));
}

/**
 * Puts blocks of which a list can hold none between the items before a point and those behind it, however deep the item of
 * the point stands; the words of a first paragraph join the item.
 */
export function $insertInList(item: ListItemNode, point: PointType, blocks: readonly LexicalNode[]): void {
  const rest = item.isEmpty() ? null : $splitLine(item, point);
  if (rest?.isEmpty() === true) rest.remove();
  const list = $outermost(item);
  const behind = $partBehind(item);
  if (behind !== null) list.insertAfter(behind);
  const [first, ...others] = blocks;
  const joins = $isParagraphNode(first);
  if (joins) item.append(...first.getChildren());
  let at: LexicalNode = list;
  for (const block of joins ? others : blocks) {
    at.insertAfter(block);
    at = block;
  }
  if (item.isEmpty()) $removeEmpty(item);
}

function $outermost(item: ListItemNode): LexicalNode {
  const list = item.getParentOrThrow();
  const outer = list.getParent();
  return $isListItemNode(outer) ? $outermost(outer) : list;
}

/** What follows an item in its list and in those around it, as one list; null where nothing does. */
function $partBehind(item: ListItemNode): ListNode | null {
  let behind: ListNode | null = null;
  for (let at: LexicalNode | null = item; $isListItemNode(at);) {
    const list: LexicalNode | null = at.getParent();
    if (!$isListNode(list)) break;
    const following = at.getNextSiblings();
    if (behind !== null || following.length > 0) {
      const inner: ListNode | null = behind;
      behind = $createListNode(list.getListType(), $numberBehind(list, at));
      if (inner !== null) behind.append($createListItemNode().append(inner));
      behind.append(...following);
    }
    at = list.getParent();
  }
  return behind;
}

/** The numbers go on; an item that holds a list has none of its own. */
function $numberBehind(list: ListNode, item: ListItemNode): number {
  if (list.getListType() !== 'number') return 1;
  const before = [...item.getPreviousSiblings(), item];
  return (
    list.getStart() + before.filter((one) => $isListItemNode(one) && !$isListNode(one.getFirstChild())).length
  );
}

/** A list without items is none, and neither is an item that held it. */
function $removeEmpty(item: ListItemNode): void {
  const list = item.getParentOrThrow();
  const outer = list.getParent();
  // Takes the list along where it was the last.
  item.remove();
  if (list.isAttached() && !list.isEmpty()) return;
  if (list.isAttached()) list.remove();
  if ($isListItemNode(outer) && outer.isEmpty()) $removeEmpty(outer);
}
