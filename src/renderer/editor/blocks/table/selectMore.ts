import { $getSelection, $isRangeSelection, type ElementNode, type RangeSelection } from 'lexical';
import { $isCaretAtEdge } from './caretAtEdge';
import { $tableLineAround } from './TableLineNode';
import { $tableAround } from './TableNode';

/** Select all selects the cell, then the table, and then, as anywhere, the text. */
export function $selectMore(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const [line, other] = [selection.anchor, selection.focus].map((point) => $tableLineAround(point.getNode()));
  const table = line ? $tableAround(line) : null;
  if (!line || !other || table === null || !table.is($tableAround(other))) return false;
  if (line.is(other) && !line.isEmpty() && !$isSelected(selection, line)) {
    $select(selection, line, line);
    return true;
  }
  const first = table.getRows()[0]?.getCells()[0];
  const last = table.getCaption();
  if (first === undefined || last === null) return false;
  if ($isSelected(selection, first, last)) return false;
  $select(selection, first, last);
  return true;
}

function $isSelected(selection: RangeSelection, first: ElementNode, last = first): boolean {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return $isCaretAtEdge(start, first, 'start') && $isCaretAtEdge(end, last, 'end');
}

function $select({ anchor, focus }: RangeSelection, first: ElementNode, last: ElementNode): void {
  anchor.set(first.getKey(), 0, 'element');
  focus.set(last.getKey(), last.getChildrenSize(), 'element');
}
