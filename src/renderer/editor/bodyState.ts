import { $isLinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getNearestNodeOfType } from '@lexical/utils';
import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import type { HeadingTag, List } from '../../shared/article/blocks/index';
import type { NoteKind } from '../../shared/article/blocks/note';
import { $frameAround } from './blocks/frame/FrameNode';
import { LineBlockNode } from './blocks/lines/LineBlockNode';
import { $isNoteNode } from './blocks/note/NoteNode';

type ListKind = 'bulleted' | 'numbered' | 'checks';
const LIST_KINDS = { bullet: 'bulleted', number: 'numbered', check: 'checks' } as const satisfies Record<
  List['listType'],
  ListKind
>;
type FrameKind = 'quotation' | 'details' | NoteKind;

/** The kinds that are one text and no paragraph, by the names that the article has for them. */
type LineBlockKind = 'pullquote' | 'verse' | 'preformatted' | 'code';
type LineKind = 'paragraph' | HeadingTag | ListKind | LineBlockKind;

/** What toolbar and menus show of the place at the caret. */
export interface BodyState {
  kind: LineKind;
  /** The frame around it. */
  frame: FrameKind | null;
  /** The bits of the formats that all of the selection has, or the next letter gets. */
  format: number;
  link: boolean;
}

const NO_BODY_STATE: BodyState = {
  kind: 'paragraph',
  frame: null,
  format: 0,
  link: false,
};

/** Reads the state at the focus; without a range selection, that of plain text. */
export function $readBodyState(): BodyState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NO_BODY_STATE;
  const node = selection.focus.getNode();
  return {
    kind: $lineKind(node),
    frame: $frameKind(node),
    format: selection.format,
    link: $linkAround(node) !== null,
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
  return frame === null ? null : (frame.getType() as FrameKind);
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
