import { makeTable, type Table } from '../../shared/article/blocks/table';
import type { Inline } from '../../shared/article/inline';

/** Plain text of a spreadsheet as the table it is: two rows or more, with as many tabs in each; null for other text. */
export function readTabs(text: string): Table | null {
  const rows = cellsIn(text.replace(/(?:\r\n|\r|\n)$/, ''));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null;
  if (rows.some((row) => row.every((cell) => cell.trim() === ''))) return null;
  return makeTable(
    rows.map((row) => row.map(inlines)),
    [],
    { headerRow: false, headerColumn: false },
  );
}

/** A cell with line ends, tabs or quotation marks in it stands in marks, which are doubled within. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (;;) {
    const [all = '', quoted, plain = '', end = ''] = CELL.exec(text) ?? [];
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '' || all === '') return rows;
    if (end !== '\t') rows.push([]);
  }
}

function inlines(cell: string): Inline[] {
  return cell
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      ...(line.trim() === '' ? [] : [{ type: 'text', text: line.trim(), format: 0 } as const]),
    ]);
}
