import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { BodyPoint } from '../../shared/ipc/session';

/** What is selected in the body, or the caret. */
export interface BodyPlace {
  anchor: BodyPoint;
  focus: BodyPoint;
}

/** Where the caret is, in words that outlive the editor; null where there is none. */
export function $readBodyPlace(): BodyPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return { anchor: pointOf(selection.anchor), focus: pointOf(selection.focus) };
}

/** Puts the caret there. Where the text is another by now, it goes to what is nearest. */
export function $goToBodyPlace({ anchor, focus }: BodyPlace): void {
  const selection = $createRangeSelection();
  selection.anchor.set(...$find(anchor));
  selection.focus.set(...$find(focus));
  $setSelection(selection);
}

function pointOf(point: PointType): BodyPoint {
  const path: number[] = [];
  for (let node: LexicalNode | null = point.getNode(); node !== null; node = node.getParent()) {
    if (node.getParent() !== null) path.unshift(node.getIndexWithinParent());
  }
  return { path, offset: point.offset };
}

function $find({ path, offset }: BodyPoint): [key: string, offset: number, type: 'text' | 'element'] {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child = $isElementNode(node) ? (node.getChildAtIndex(index) ?? node.getLastChild()) : null;
    if (!$isElementNode(child) && !$isTextNode(child)) break;
    node = child;
  }
  if ($isTextNode(node)) return [node.getKey(), Math.min(offset, node.getTextContentSize()), 'text'];
  const size = $isElementNode(node) ? node.getChildrenSize() : 0;
  return [node.getKey(), Math.min(offset, size), 'element'];
}
