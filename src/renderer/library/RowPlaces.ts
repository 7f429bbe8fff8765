import type { LibraryRow } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { startsGroup } from './groups';
import { PAGE_ROWS, type RowPages } from './RowPages';

/** Heights in CSS pixels; articleList.module.css and articleOption.module.css draw within them. */
export const ROW_PX = 72;
export const HEADING_PX = 32;
export const SNIPPET_PX = 36;

/** Where the rows of one page stand from its own start. */
interface PagePlaces {
  rows: readonly LibraryRow[];
  /** The row over the page's first, as far as it is known. */
  before: LibraryRow | undefined;
  /** One more than there are rows: the last is the height of all. */
  starts: readonly number[];
}

/**
 * Where each row of the list stands, in CSS pixels from its start, reckoned from what the rows say and never measured.
 * Rows that the window has not had yet count as plain ones. A value: each change makes a new one.
 */
export class RowPlaces {
  private constructor(
    readonly rows: RowPages,
    readonly query: LibraryQuery,
    private readonly pages: ReadonlyMap<number, PagePlaces>,
    /** Where each page starts, and where the last one ends. */
    private readonly pageStarts: readonly number[],
  ) {}

  /** @param earlier the places before; what it knows of rows that have left the window since stays */
  static of(rows: RowPages, query: LibraryQuery, earlier: RowPlaces | null): RowPlaces {
    const pages = new Map(earlier?.query === query ? earlier.pages : []);
    for (const [number, page] of rows.known()) {
      const before = rows.at(number * PAGE_ROWS - 1);
      const known = pages.get(number);
      if (known?.rows === page && known.before === before) continue;
      pages.set(number, { rows: page, before, starts: startsIn(page, before, number === 0, query) });
    }
    const pageStarts = [0];
    for (let number = 0; number * PAGE_ROWS < rows.total; number += 1) {
      const count = Math.min(PAGE_ROWS, rows.total - number * PAGE_ROWS);
      pageStarts.push((pageStarts[number] ?? 0) + startIn(pages.get(number), count));
    }
    return new RowPlaces(rows, query, pages, pageStarts);
  }

  /** Of all rows. */
  get height(): number {
    return this.pageStarts.at(-1) ?? 0;
  }

  /** Where a row starts; that of the row behind the last is the height of all. */
  startOf(index: number): number {
    const number = Math.floor(index / PAGE_ROWS);
    return (this.pageStarts[number] ?? 0) + startIn(this.pages.get(number), index % PAGE_ROWS);
  }

  /** The row that stands there: the first or the last one where none does. */
  indexAt(offset: number): number {
    let from = 0;
    let to = Math.max(0, this.rows.total - 1);
    while (from < to) {
      const middle = Math.ceil((from + to) / 2);
      if (this.startOf(middle) <= offset) from = middle;
      else to = middle - 1;
    }
    return from;
  }
}

function startIn(page: PagePlaces | undefined, at: number): number {
  if (page === undefined) return at * ROW_PX;
  const last = page.rows.length;
  return at <= last ? (page.starts[at] ?? 0) : (page.starts[last] ?? 0) + (at - last) * ROW_PX;
}

function startsIn(
  rows: readonly LibraryRow[],
  before: LibraryRow | undefined,
  isFirstPage: boolean,
  query: LibraryQuery,
): number[] {
  const starts = [0];
  for (const [at, row] of rows.entries()) {
    const hasHeading = startsGroup(row, at === 0 ? before : rows[at - 1], isFirstPage && at === 0, query);
    const height = ROW_PX + (hasHeading ? HEADING_PX : 0) + (row.snippet === null ? 0 : SNIPPET_PX);
    starts.push((starts[at] ?? 0) + height);
  }
  return starts;
}
