import { $getSelection, $isRangeSelection, type BaseSelection } from 'lexical';
import { TableCellNode, $tableLineAround } from './TableLineNode';
import { $isTableNode, type TableNode } from './TableNode';
import { TableRowNode } from './TableRowNode';

/** Rows and columns of a table, the last of each included. */
export interface CellsSelected {
  table: TableNode;
  rows: [first: number, last: number];
  columns: [first: number, last: number];
}

/** Where a cell stands in its table. */
export function $placeOfCell(cell: TableCellNode): { table: TableNode; row: number; column: number } | null {
  const row = cell.getParent();
  const table = row?.getParent();
  if (!(row instanceof TableRowNode) || !$isTableNode(table)) return null;
  return { table, row: row.getIndexWithinParent(), column: cell.getIndexWithinParent() };
}

/** A selection from one cell to another is all that stand in the corner between them; null for any other selection. */
export function $cellsSelected(selection: BaseSelection | null = $getSelection()): CellsSelected | null {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [from, to] = [selection.anchor, selection.focus].map((point) => {
    const line = $tableLineAround(point.getNode());
    return line instanceof TableCellNode ? line : null;
  });
  if (!from || !to || from.is(to)) return null;
  const [one, other] = [$placeOfCell(from), $placeOfCell(to)];
  if (one === null || other === null || !one.table.is(other.table)) return null;
  const sorted = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
  return {
    table: one.table,
    rows: sorted(one.row, other.row),
    columns: sorted(one.column, other.column),
  };
}

/** The selected cells, row by row. */
export function $cellsIn({ table, rows, columns }: CellsSelected): TableCellNode[][] {
  return table
    .getRows()
    .slice(rows[0], rows[1] + 1)
    .map((row) => row.getCells().slice(columns[0], columns[1] + 1));
}
