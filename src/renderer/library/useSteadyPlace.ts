import { useLayoutEffect, useRef } from 'react';
import type { RowPlaces } from './RowPlaces';
import type { Scrolled } from './useScrolled';

/** Nearer to the top than this she reads what is newest, in CSS pixels. */
const AT_TOP_PX = 4;

/** Keeps what she reads where it is while rows come and go above it; a search that ends gives her place back. */
export function useSteadyPlace({ offset, last, scrollToOffset }: Scrolled, places: RowPlaces): void {
  const seen = useRef(places);
  const left = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    const before = seen.current;
    const { query } = places;
    seen.current = places;
    if (before.query !== query) {
      if (before.query.search === '') left.current.set(JSON.stringify(before.query), offset.current);
      scrollToOffset(left.current.get(JSON.stringify(query)) ?? 0);
    } else if (before !== places && offset.current > AT_TOP_PX) {
      const shift = shiftOf(before, places, offset.current, last);
      if (shift !== 0) scrollToOffset(offset.current + shift);
    }
  }, [places, offset, last, scrollToOffset]);
}

/** How far the first row in sight has moved that stayed what it was: one that she has just written in moves by itself. */
function shiftOf(before: RowPlaces, places: RowPlaces, offset: number, last: number): number {
  for (let at = before.indexAt(offset); at <= last; at += 1) {
    const row = before.rows.at(at);
    const index = places.rows.indexOf(row?.id ?? null);
    if (row !== undefined && places.rows.at(index)?.changedAt === row.changedAt)
      return places.startOf(index) - before.startOf(at);
  }
  return 0;
}
