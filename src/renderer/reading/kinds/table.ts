import { makeTable } from '../../../shared/article/blocks/table';
import { isHidden, isOfColumns, lossOf } from '../lossOf';
import { lettersOf } from '../letters';
import { type HtmlKind, plainIn } from './HtmlKind';

/** An address to write the same cell a million times is not followed. */
const MOST_COLUMNS = 60;

/** What lays out a page stays as paragraphs, and so does what is wider than any page. */
export const table: HtmlKind = {
  is: (element, tagName) =>
    tagName === 'TABLE' ? isTable(element) : tagName === 'FIGURE' && tableIn(element) !== null,
  read: (element, around, walk) => {
    const html = element instanceof HTMLTableElement ? element : tableIn(element);
    if (html === null) return [];
    const within = plainIn(element, around);
    const { rows, merged } = spread(seenRows(html));
    walk.reading.losses.add('merged', merged);
    for (const row of html.rows) if (lossOf(row, 'TR') === 'hidden') walk.reading.losses.add('hidden');
    const cells = rows.map((row) => row.map((cell) => (cell === null ? [] : walk.lineOf(cell, within))));
    const captions = captionsOf(element, html).map((caption) => walk.lineOf(caption, within));
    const caption = captions.flatMap((line, at) => (at > 0 && line.length > 0 ? [SPACE, ...line] : line));
    return [makeTable(withoutEmptyEnds(cells), caption, headersOf(rows))];
  },
};

function isTable(table: Element): table is HTMLTableElement {
  return (
    isOfColumns(table) &&
    [...(table as HTMLTableElement).rows].every(({ cells }) => cells.length <= MOST_COLUMNS)
  );
}

function seenRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows].filter((row) => !isHidden(row));
}

/** The table of a figure that holds nothing else but its caption. */
function tableIn(figure: Element): HTMLTableElement | null {
  const table = figure.querySelector('table');
  if (table === null || figure.querySelectorAll('table, img').length > 1 || !isTable(table)) return null;
  const said = [table, ...captionsOf(figure, table).filter((caption) => !table.contains(caption))];
  return sortedLetters(said) === sortedLetters([figure]) ? table : null;
}

/** The figure's own, and those of the table itself: a page shows all that stand there. */
function captionsOf(element: Element, table: HTMLTableElement): Element[] {
  const own = element === table ? [] : [...element.querySelectorAll(':scope > figcaption')];
  return [...table.querySelectorAll(':scope > caption'), ...own];
}

/** In no order: a caption may stand before its table or behind it. */
function sortedLetters(elements: readonly Element[]): string {
  return [...elements.map(lettersOf).join('')].sort().join('');
}

const SPACE = { type: 'text' as const, text: ' ', format: 0 };

type Row = (HTMLTableCellElement | null)[];

/** Rows of single cells: what a merged one covers besides its first place is null. */
function spread(rows: readonly HTMLTableRowElement[]): { rows: Row[]; merged: number } {
  const grid: Row[] = rows.map(() => []);
  let merged = 0;
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]![column] !== undefined) column += 1;
      const isNear = column < MOST_COLUMNS;
      const down = isNear ? Math.min(cell.rowSpan || rows.length, rows.length - at) : 1;
      const across = isNear ? Math.min(cell.colSpan, MOST_COLUMNS - column) : 1;
      if (down > 1 || across > 1) merged += 1;
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++) grid[at + y]![column + x] ??= y + x === 0 ? cell : null;
      column += across;
    }
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return { rows: grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)), merged };
}

/** Word closes a table with a row of nothing, and a cell over all columns may claim more than there are. */
function withoutEmptyEnds<Cell>(rows: readonly Cell[][][]): Cell[][][] {
  const height = rows.findLastIndex((row) => row.some((cell) => cell.length > 0)) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.length > 0) + 1));
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

function headersOf(rows: readonly Row[]): { headerRow: boolean; headerColumn: boolean } {
  const [first, ...rest] = rows;
  const cells = first?.filter((cell) => cell !== null) ?? [];
  const isHead = cells[0]?.closest('thead') !== null;
  const headerRow = cells.length > 0 && (isHead || cells.every(({ tagName }) => tagName === 'TH'));
  const body = headerRow ? rest : rows;
  return { headerRow, headerColumn: body.length > 0 && body.every((row) => row[0]?.tagName === 'TH') };
}
