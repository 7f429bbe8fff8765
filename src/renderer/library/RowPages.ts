import type { LibraryPage, LibraryRow } from '../../shared/library/libraryPage';

/** Rows of a page: a screen holds a dozen, so one page mostly covers it and the second what she scrolls to next. */
export const PAGE_ROWS = 50;
/** More would hold a whole library in the window. */
const KEPT_PAGES = 40;

interface KeptPage {
  rows: readonly LibraryRow[];
  /** Of an older answer than others: shown until it is asked for anew. */
  isStale: boolean;
}

/** Of all the articles that a query finds, the pages of rows that the window has. A value: each change makes a new one. */
export class RowPages {
  constructor(
    /** All that the query finds, in the window or not. */
    readonly total: number = 0,
    private readonly pages: ReadonlyMap<number, KeptPage> = new Map(),
  ) {}

  at(index: number): LibraryRow | undefined {
    return this.pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS];
  }

  /** The same; also undefined where the row may have moved since the answer that it is of. */
  fresh(index: number): LibraryRow | undefined {
    const page = this.pages.get(Math.floor(index / PAGE_ROWS));
    return page?.isStale === false ? page.rows[index % PAGE_ROWS] : undefined;
  }

  /** The pages that are in the window, by their numbers. */
  *known(): Iterable<readonly [number, readonly LibraryRow[]]> {
    for (const [number, { rows }] of this.pages) yield [number, rows];
  }

  /** Where the article stands, if it is in the window; -1 otherwise. */
  indexOf(id: string | null): number {
    if (id === null) return -1;
    let stale = -1;
    for (const [number, { rows, isStale }] of this.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at < 0) continue;
      if (!isStale) return number * PAGE_ROWS + at;
      stale = number * PAGE_ROWS + at;
    }
    return stale;
  }

  /** The pages between two rows that are not in the window as they are now. */
  missing(from: number, to: number): number[] {
    const isMissing = (number: number) => this.pages.get(number)?.isStale ?? true;
    return pagesOf(from, Math.min(to, this.total - 1)).filter(isMissing);
  }

  /** With one page more. */
  with(page: LibraryPage): RowPages {
    const number = page.from / PAGE_ROWS;
    const others = [...this.pages].filter(([other]) => other !== number).slice(1 - KEPT_PAGES);
    return new RowPages(page.total, new Map([...others, [number, this.kept(page)]]));
  }

  /** With these pages as they are now; the others may be older. The very same where nothing looks otherwise. */
  refreshed(pages: readonly LibraryPage[]): RowPages {
    const fresh = new Map(pages.map((page) => [page.from / PAGE_ROWS, this.kept(page)]));
    const others = [...this.pages].filter(([number]) => !fresh.has(number));
    const total = pages.at(-1)?.total ?? 0;
    const isSame =
      total === this.total &&
      others.every(([, { isStale }]) => isStale) &&
      [...fresh].every(([number, { rows }]) => this.pages.get(number)?.rows === rows);
    if (isSame) return this;
    const stale = others.map(([number, { rows }]) => [number, { rows, isStale: true }] as const);
    return new RowPages(total, new Map([...stale, ...fresh]));
  }

  /** What looks as it did is the same object as before: while she types, her article is saved about every second. */
  private kept(page: LibraryPage): KeptPage {
    const before = this.pages.get(page.from / PAGE_ROWS);
    const rows = page.rows.map((row, at) => {
      const old = before?.rows[at];
      return old !== undefined && looksSame(old, row) ? old : row;
    });
    const isSame =
      before !== undefined &&
      rows.length === before.rows.length &&
      rows.every((row, at) => row === before.rows[at]);
    return { rows: isSame ? before.rows : rows, isStale: false };
  }
}

/** The numbers of the pages that hold the rows of a range, both ends included. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(Math.max(from, 0) / PAGE_ROWS);
  const count = Math.floor(to / PAGE_ROWS) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => first + at);
}

/** The list shows the minute of a change. */
function looksSame(one: LibraryRow, other: LibraryRow): boolean {
  const minute = 'YYYY-MM-DDTHH:MM'.length;
  return (
    one.changedAt.slice(0, minute) === other.changedAt.slice(0, minute) &&
    JSON.stringify({ ...one, changedAt: '' }) === JSON.stringify({ ...other, changedAt: '' })
  );
}
