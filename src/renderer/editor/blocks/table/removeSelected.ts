import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $cellsIn, $cellsSelected } from './cellsSelected';
import { $isCaretAtEdge, type Edge } from './caretAtEdge';
import { $tableLineAround, type TableLineNode } from './TableLineNode';
import { $tableAround, type TableNode } from './TableNode';

type Place = Pick<PointType, 'key' | 'offset' | 'type'>;

/** Whether a deletion would take the edges of cells along. */
export function $crossesCells(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const [from, to] = [selection.anchor, selection.focus].map((point) => $tableLineAround(point.getNode()));
  return (from ?? null) !== (to ?? null) && !(from && to && from.is(to));
}

/** Removes what is selected. Of a table only words go, unless it is selected from its start to past its end. */
export function $removeSelected(selection: RangeSelection): void {
  const cells = $cellsSelected(selection);
  if (cells !== null) {
    const all = $cellsIn(cells).flat();
    for (const cell of all) cell.clear();
    all[0]?.selectStart();
  } else if ($crossesCells(selection)) $removeAcross(selection);
  else selection.removeText();
}

/** From a table to what stands beside it, or to another: each part by itself, so that nothing of one joins the other. */
function $removeAcross(selection: RangeSelection): void {
  const points = [selection.anchor, selection.focus];
  const [from, to] = (selection.isBackward() ? points.reverse() : points).map(placeOf) as [Place, Place];
  const [first, last] = points.map((point) => $blockOf(point.getNode())) as [LexicalNode, LexicalNode];
  if (first.is(last)) {
    $removeIn(first, from, to);
    return;
  }
  for (let next = first.getNextSibling(); next !== null && !next.is(last); next = first.getNextSibling())
    next.remove();
  const isGone = {
    first: $tableAround(first) !== null && $isAt(first as TableNode, selection, 'start'),
    last: $tableAround(last) !== null && $isAt(last as TableNode, selection, 'end'),
  };
  $removeIn(last, null, to);
  $removeIn(first, from, null);
  if (isGone.last) last.remove();
  if (isGone.first) {
    last.selectStart();
    first.remove();
  }
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()).selectStart();
}

/** The words of a block from a place to another, or from its start, or to its end; the caret stays where they began. */
function $removeIn(block: LexicalNode, from: Place | null, to: Place | null): void {
  const table = $tableAround(block);
  if (!$isElementNode(block)) return;
  const within = $createRangeSelection();
  set(within.anchor, from ?? $edgeOf(block, 'start'));
  set(within.focus, to ?? $edgeOf(block, 'end'));
  if (table === null) {
    $setSelection(within);
    if (!within.isCollapsed()) within.removeText();
    return;
  }
  const [one, other] = [within.anchor, within.focus].map((point) => $tableLineAround(point.getNode()));
  const lines = $linesOf(table);
  const [start, end] = [one, other].map((line) => lines.findIndex((known) => known.is(line))) as [
    number,
    number,
  ];
  for (const line of lines.slice(start, end + 1)) {
    const words = $createRangeSelection();
    set(words.anchor, line.is(one) ? placeOf(within.anchor) : $edgeOf(line, 'start'));
    set(words.focus, line.is(other) ? placeOf(within.focus) : $edgeOf(line, 'end'));
    if (!words.isCollapsed()) words.removeText();
  }
  one?.selectEnd();
}

function $linesOf(table: TableNode): TableLineNode[] {
  const caption = table.getCaption();
  return [...table.getRows().flatMap((row) => row.getCells()), ...(caption === null ? [] : [caption])];
}

function $isAt(table: TableNode, selection: RangeSelection, edge: Edge): boolean {
  const isStart = edge === 'start';
  const point = selection.isBackward() === isStart ? selection.focus : selection.anchor;
  const lines = $linesOf(table);
  const line = isStart ? lines[0] : lines.at(-1);
  return line !== undefined && $isCaretAtEdge(point, line, edge);
}

function $blockOf(node: LexicalNode): LexicalNode {
  return node.getParents().at(-2) ?? node;
}

function $edgeOf(node: LexicalNode, edge: Edge): Place {
  const selection = $isElementNode(node)
    ? edge === 'start'
      ? node.selectStart()
      : node.selectEnd()
    : node.selectPrevious();
  return placeOf(selection.anchor);
}

function placeOf({ key, offset, type }: PointType): Place {
  return { key, offset, type };
}

function set(point: PointType, { key, offset, type }: Place): void {
  point.set(key, offset, type);
}
