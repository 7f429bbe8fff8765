import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

/** One line, with breaks where she made them. */
export interface TableCell {
  type: 'tablecell';
  children: Inline[];
}

export interface TableRow {
  type: 'tablerow';
  children: TableCell[];
}

/** It stands behind the rows, and may be empty. */
export interface TableCaption {
  type: 'tablecaption';
  children: Inline[];
}

export interface Table {
  type: 'table';
  /** The first row names the columns. */
  headerRow: boolean;
  /** The first cell of a row names it. */
  headerColumn: boolean;
  children: (TableRow | TableCaption)[];
}

const cellSchema = z.looseObject({ type: z.literal('tablecell'), children: z.array(inlineSchema) });
const rowSchema = z.looseObject({ type: z.literal('tablerow'), children: z.array(cellSchema) });
const captionSchema = z.looseObject({ type: z.literal('tablecaption'), children: z.array(inlineSchema) });

export const tableSchema: z.ZodType<Table> = z.looseObject({
  type: z.literal('table'),
  headerRow: z.boolean(),
  headerColumn: z.boolean(),
  children: z.array(z.union([rowSchema, captionSchema])),
}) as z.ZodType<Table>;

/** The words of the cells, row by row and as many in each. */
export function tableCells({ children }: Table): Inline[][][] {
  const rows = children.filter((child) => child.type === 'tablerow').map(({ children }) => children);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.children ?? []));
}

/** The words of the caption. Two versions of an article that were merged may have left two: one line each. */
export function tableCaption({ children }: Table): Inline[] {
  return children
    .filter((child) => child.type === 'tablecaption')
    .flatMap((caption, index): Inline[] =>
      index === 0 ? caption.children : [{ type: 'linebreak' }, ...caption.children],
    );
}

/** A table of these words, with as many cells in each row. */
export function makeTable(
  cells: readonly (readonly Inline[][])[],
  caption: Inline[],
  headers: Pick<Table, 'headerRow' | 'headerColumn'>,
): Table {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return {
    type: 'table',
    headerRow: headers.headerRow,
    headerColumn: headers.headerColumn,
    children: [
      ...cells.map((row): TableRow => ({
        type: 'tablerow',
        children: Array.from({ length: width }, (_, at) => ({ type: 'tablecell', children: row[at] ?? [] })),
      })),
      { type: 'tablecaption', children: caption },
    ],
  };
}
