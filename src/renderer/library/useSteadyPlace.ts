import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import type { RowPages } from './RowPages';

type ListVirtualizer = Virtualizer<HTMLDivElement, Element>;

interface Seen {
  rows: RowPages;
  query: LibraryQuery;
  /** The rows in sight, from the top, and how far from the start of the list they stood, in CSS pixels. */
  inSight: { row: LibraryRow; start: number }[];
}

/** Nearer to the top than this she reads what is newest, in CSS pixels. */
const AT_TOP_PX = 4;

/** Keeps what she reads where it is while rows come and go above it; a search that ends gives her place back. */
export function useSteadyPlace(virtual: ListVirtualizer, rows: RowPages, query: LibraryQuery): void {
  const seen = useRef<Seen | null>(null);
  const places = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    const before = seen.current;
    const offset = virtual.scrollOffset ?? 0;
    if (before !== null && before.query !== query) {
      if (before.query.search === '') places.current.set(JSON.stringify(before.query), offset);
      virtual.scrollToOffset(places.current.get(JSON.stringify(query)) ?? 0);
    } else if (before !== null && before.rows !== rows && offset > AT_TOP_PX) {
      const shift = shiftOf(before.inSight, rows, virtual);
      if (shift !== 0) virtual.scrollToOffset(offset + shift);
    }
    seen.current = { rows, query, inSight: inSight(virtual, rows) };
  });
}

/** How far the first row has moved that stayed what it was: one that she has just written in moves by itself. */
function shiftOf(before: Seen['inSight'], rows: RowPages, virtual: ListVirtualizer): number {
  for (const { row, start } of before) {
    const index = rows.indexOf(row.id);
    const offset = rows.at(index) === undefined ? undefined : virtual.getOffsetForIndex(index, 'start');
    if (offset !== undefined && rows.at(index)?.changedAt === row.changedAt) return offset[0] - start;
  }
  return 0;
}

function inSight(virtual: ListVirtualizer, rows: RowPages): Seen['inSight'] {
  const offset = virtual.scrollOffset ?? 0;
  return virtual.getVirtualItems().flatMap(({ index, start, end }) => {
    const row = rows.at(index);
    return row !== undefined && end > offset ? [{ row, start }] : [];
  });
}
