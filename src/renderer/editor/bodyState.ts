import { $isLinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getNearestNodeOfType } from '@lexical/utils';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { HeadingTag, List } from '../../shared/article/blocks/index';
import type { NoteKind } from '../../shared/article/blocks/note';
import { $selectedMark } from './behaviours/selectedMark/leaveMark';
import { $frameAround } from './blocks/frame/FrameNode';
import { LineBlockNode } from './blocks/lines/LineBlockNode';
import { $selectedBlock } from './blocks/selectedBlock';
import { $isTableNode, $tableAround } from './blocks/table/TableNode';
import { $isNoteNode } from './blocks/note/NoteNode';

type ListKind = 'bulleted' | 'numbered' | 'checks';
const LIST_KINDS = { bullet: 'bulleted', number: 'numbered', check: 'checks' } as const satisfies Record<
  List['listType'],
  ListKind
>;
/** `pastTable`: what is selected holds a table, or goes out of one. */
type FrameKind = 'quotation' | 'details' | 'table' | 'pastTable' | NoteKind;

/** The kinds that are one text and no paragraph, by the names that the article has for them. */
type LineBlockKind = 'pullquote' | 'verse' | 'preformatted' | 'code';
type LineKind = 'paragraph' | HeadingTag | ListKind | LineBlockKind;

/** What toolbar and menus show of the place at the caret. */
export interface BodyState {
  kind: LineKind;
  /** The frame or the table around it. */
  frame: FrameKind | null;
  /** The bits of the formats that all of the selection has, or the next letter gets. */
  format: number;
  link: boolean;
  /** A block that is no text is selected as a whole: a picture, a card, a separator. */
  wholeBlock: boolean;
  /** Of the table around it. */
  headerRow: boolean;
  headerColumn: boolean;
}

const NO_BODY_STATE: BodyState = {
  kind: 'paragraph',
  frame: null,
  format: 0,
  link: false,
  wholeBlock: false,
  headerRow: false,
  headerColumn: false,
};

/** Reads the state at the focus; of a block that is no text, that of plain text. */
export function $readBodyState(): BodyState {
  const selection = $getSelection();
  // A mark in the text is a place in it.
  const range = $isRangeSelection(selection) ? selection : null;
  const node = range?.focus.getNode() ?? $selectedMark();
  if (node === null) return { ...NO_BODY_STATE, wholeBlock: $selectedBlock() !== undefined };
  return {
    kind: $lineKind(node),
    frame: range !== null && $selectsTable(range) ? 'pastTable' : $frameKind(node),
    format: range?.format ?? 0,
    link: $linkAround(node) !== null,
    wholeBlock: false,
    ...($tableAround(node)?.getHeaders() ?? { headerRow: false, headerColumn: false }),
  };
}

function $lineKind(node: LexicalNode): LineKind {
  const list = $getNearestNodeOfType(node, ListNode);
  if ($isListNode(list)) return LIST_KINDS[list.getListType()];
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isHeadingNode(at)) return at.getTag() as HeadingTag;
    if (at instanceof LineBlockNode) return at.getType() as LineBlockKind;
    if ($isElementNode(at) && !at.isInline()) break;
  }
  return 'paragraph';
}

function $frameKind(node: LexicalNode): FrameKind | null {
  const frame = $frameAround(node);
  if ($isNoteNode(frame)) return frame.getNoteKind();
  if (frame !== null) return frame.getType() as FrameKind;
  return $tableAround(node) === null ? null : 'table';
}

function $selectsTable(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const points = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = points.map((point) => $blockOf(point.getNode()));
  if (!first || !last || first.is(last)) return false;
  for (let at: LexicalNode | null = first; at !== null; at = at.is(last) ? null : at.getNextSibling())
    if ($isTableNode(at)) return true;
  return false;
}

function $blockOf(node: LexicalNode): LexicalNode {
  return node.getParents().at(-2) ?? node;
}

export function $linkAround(node: LexicalNode) {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isLinkNode(at)) return at;
  }
  return null;
}

export function isSameBodyState(one: BodyState, other: BodyState): boolean {
  return (Object.keys(one) as (keyof BodyState)[]).every((key) => one[key] === other[key]);
}
