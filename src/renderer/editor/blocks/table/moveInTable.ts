import { $create, $createParagraphNode, $isElementNode } from 'lexical';
import { $stepPast, type StepDirection } from '../stepPast';
import { TableCaptionNode, TableCellNode, type TableLineNode } from './TableLineNode';
import { $tableAround } from './TableNode';
import { TableRowNode } from './TableRowNode';

/** The cell that stands over or under another, or the caption; null past the table's edge. */
export function $lineBeyond(line: TableLineNode, direction: StepDirection): TableLineNode | null {
  if (line instanceof TableCaptionNode) {
    const rows = $tableAround(line)?.getRows() ?? [];
    return direction === 'before' ? (rows.at(-1)?.getCells()[0] ?? null) : null;
  }
  const row = line.getParent();
  const beyond = direction === 'before' ? row?.getPreviousSibling() : row?.getNextSibling();
  if (beyond instanceof TableRowNode) return beyond.getCells()[line.getIndexWithinParent()] ?? null;
  return beyond instanceof TableCaptionNode ? beyond : null;
}

/** The next line in reading order; null past the table's edge. */
export function $lineBeside(line: TableLineNode, direction: StepDirection): TableLineNode | null {
  const isBefore = direction === 'before';
  const beside = isBefore ? line.getPreviousSibling() : line.getNextSibling();
  if (beside instanceof TableCellNode) return beside;
  const row = line instanceof TableCaptionNode ? line : line.getParent();
  const next = isBefore ? row?.getPreviousSibling() : row?.getNextSibling();
  if (next instanceof TableCaptionNode) return next;
  if (!(next instanceof TableRowNode)) return null;
  return (isBefore ? next.getCells().at(-1) : next.getCells()[0]) ?? null;
}

/** To the next cell, which the last one makes with a row; from the caption and from the first cell out of the table. */
export function $stepByTab(line: TableLineNode, direction: StepDirection): void {
  const beside = $lineBeside(line, direction);
  if (direction === 'after' && line instanceof TableCellNode && !(beside instanceof TableCellNode)) {
    const row = line.getParentOrThrow();
    const next = $create(TableRowNode);
    for (let at = row.getChildrenSize(); at > 0; at--) next.append($create(TableCellNode));
    row.insertAfter(next);
    next.getCells()[0]?.select();
  } else if (beside !== null) beside.selectEnd();
  else $leaveTable(line, direction);
}

/** To what stands before or behind the table, or to a new line there. */
export function $leaveTable(line: TableLineNode, direction: StepDirection): void {
  const table = $tableAround(line);
  if (table === null || $stepPast(table, direction)) return;
  const neighbour = direction === 'before' ? table.getPreviousSibling() : table.getNextSibling();
  if (!$isElementNode(neighbour)) return;
  if (direction === 'before') neighbour.selectEnd();
  else neighbour.selectStart();
}

/** A new line right behind the table. */
export function $writeBehind(line: TableLineNode): void {
  const paragraph = $createParagraphNode();
  $tableAround(line)?.insertAfter(paragraph);
  paragraph.select();
}
