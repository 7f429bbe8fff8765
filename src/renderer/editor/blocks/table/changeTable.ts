import { $create, $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { $isEmptyLine } from '../emptyLine';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $closedBlockAround } from '../rootBlock';
import type { StepDirection } from '../stepPast';
import { $cellsSelected, $placeOfCell, type CellsSelected } from './cellsSelected';
import { TableCaptionNode, TableCellNode, $tableLineAround } from './TableLineNode';
import { $createTableNode, $tableAround, type TableHeaders, type TableNode } from './TableNode';
import { TableRowNode } from './TableRowNode';

const NEW = { rows: 3, columns: 3 };

/** An empty table whose first row names the columns, in the place of an empty line or behind the block at the caret. */
export function $insertTable(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const table = $createTableNode({ headerRow: true, headerColumn: false });
  for (let row = 0; row < NEW.rows; row++) table.append($row(NEW.columns));
  table.append($create(TableCaptionNode));
  const closed = $closedBlockAround(selection.focus.getNode());
  if (closed === null) $insertNodeToNearestRoot(table);
  else closed.insertAfter(table);
  const before = table.getPreviousSibling();
  const after = table.getNextSibling();
  if ($isEmptyLine(before)) before?.remove();
  if ($isEmptyLine(after) && after?.getNextSibling() != null) after?.remove();
  table.getRows()[0]?.getCells()[0]?.select();
}

function $row(columns: number): TableRowNode {
  const row = $create(TableRowNode);
  for (let column = 0; column < columns; column++) row.append($create(TableCellNode));
  return row;
}

/** What is selected of a table, the cell at the caret by itself. */
function $atCaret(): CellsSelected | null {
  const selected = $cellsSelected();
  const selection = $getSelection();
  if (selected !== null || !$isRangeSelection(selection)) return selected;
  const line = $tableLineAround(selection.focus.getNode());
  const place = line instanceof TableCellNode ? $placeOfCell(line) : null;
  if (place === null) return null;
  const { table, row, column } = place;
  return { table, rows: [row, row], columns: [column, column] };
}

export function $insertRow(direction: StepDirection): void {
  const at = $atCaret();
  if (at === null) return;
  const { table, rows, columns } = at;
  const beside = table.getRows()[direction === 'before' ? rows[0] : rows[1]];
  const row = $row(table.getWidth());
  if (direction === 'before') beside?.insertBefore(row);
  else beside?.insertAfter(row);
  row.getCells()[columns[0]]?.select();
}

export function $insertColumn(direction: StepDirection): void {
  const at = $atCaret();
  if (at === null) return;
  const { table, rows, columns } = at;
  const column = direction === 'before' ? columns[0] : columns[1];
  for (const [index, row] of table.getRows().entries()) {
    const cell = $create(TableCellNode);
    const beside = row.getCells()[column];
    if (direction === 'before') beside?.insertBefore(cell);
    else beside?.insertAfter(cell);
    if (index === rows[0]) cell.select();
  }
}

/** The last row takes the table along. */
export function $deleteRows(): void {
  const at = $atCaret();
  if (at === null) return;
  const { table, rows, columns } = at;
  const going = table.getRows().slice(rows[0], rows[1] + 1);
  if (going.length === table.getRows().length) {
    $deleteTable();
    return;
  }
  const stays = table.getRows()[rows[1] + 1] ?? table.getRows()[rows[0] - 1];
  stays?.getCells()[columns[0]]?.selectEnd();
  for (const row of going) row.remove();
}

/** The last column takes the table along. */
export function $deleteColumns(): void {
  const at = $atCaret();
  if (at === null) return;
  const { table, rows, columns } = at;
  if (columns[1] - columns[0] + 1 === table.getWidth()) {
    $deleteTable();
    return;
  }
  const stays = columns[1] + 1 < table.getWidth() ? columns[1] + 1 : columns[0] - 1;
  table.getRows()[rows[0]]?.getCells()[stays]?.selectEnd();
  for (const row of table.getRows())
    for (const cell of row.getCells().slice(columns[0], columns[1] + 1)) cell.remove();
}

export function $deleteTable(): void {
  const table = $tableAtCaret();
  if (table === null) return;
  const [before, after] = [table.getPreviousSibling(), table.getNextSibling()];
  if ($isElementNode(after)) after.selectStart();
  else if ($isElementNode(before)) before.selectEnd();
  else {
    const paragraph = $createParagraphNode();
    table.insertAfter(paragraph);
    paragraph.select();
  }
  table.remove();
}

export function $toggleHeaders(name: keyof TableHeaders): void {
  const table = $tableAtCaret();
  const headers = table?.getHeaders();
  if (headers !== undefined) table?.setHeaders({ ...headers, [name]: !headers[name] });
}

function $tableAtCaret(): TableNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $tableAround(selection.focus.getNode()) : null;
}
