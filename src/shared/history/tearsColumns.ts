import type { Block } from '../article/blocks';
import type { Table, TableRow } from '../article/blocks/table';
import { canonical } from './canonical';

/** Whether one side changed the columns of a table and the other its rows: merged, cells would stand under other headings. */
export function tearsColumns(base: Block | null, mine: Block, theirs: Block): boolean {
  if (mine.type !== 'table' || theirs.type !== 'table' || hasSameColumns(mine, theirs)) return false;
  // A side that changed no more than the caption has all its words under no column.
  const keepsRows = (side: Table) =>
    base?.type === 'table' && canonical(rowsOf(side)) === canonical(rowsOf(base));
  return !keepsRows(mine) && !keepsRows(theirs);
}

/** In number, order and headings. */
function hasSameColumns(one: Table, other: Table): boolean {
  const [rows, others] = [cellsOf(one), cellsOf(other)];
  if (widthOf(rows) !== widthOf(others)) return false;
  if ((one.headerRow || other.headerRow) && rows[0]?.join() !== others[0]?.join()) return false;
  return !isReordered(rows, others) && !isReordered(others, rows);
}

/** Whether a row has the cells of a row of the other table, and in no such order: no heading has to tell that. */
function isReordered(rows: readonly string[][], others: readonly string[][]): boolean {
  const known = new Set(rows.map((cells) => cells.join()));
  const inAnyOrder = new Set(rows.map((cells) => cells.toSorted().join()));
  return others.some((cells) => inAnyOrder.has(cells.toSorted().join()) && !known.has(cells.join()));
}

const widthOf = (rows: readonly string[][]) => Math.max(0, ...rows.map(({ length }) => length));

const cellsOf = (table: Table) => rowsOf(table).map(({ children }) => children.map(canonical));

const rowsOf = ({ children }: Table) => children.filter((line): line is TableRow => line.type === 'tablerow');
