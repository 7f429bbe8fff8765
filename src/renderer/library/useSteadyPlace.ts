import { useLayoutEffect, useRef } from 'react';
import type { RowPlaces } from './RowPlaces';
import type { Scrolled } from './useScrolled';

/** Nearer to the top than this she reads what is newest, in CSS pixels. */
const AT_TOP_PX = 4;

/** By the query; a search that finds nothing takes the list away, and the place in it is to be there after it. */
const left = new Map<string, number>();

/** Keeps what she reads where it is while rows come and go above it; a search that ends gives her place back. */
export function useSteadyPlace({ offset, last, scrollToOffset }: Scrolled, places: RowPlaces): void {
  const seen = useRef<RowPlaces | null>(null);

  useLayoutEffect(() => {
    const before = seen.current;
    const { query } = places;
    seen.current = places;
    const place = left.get(JSON.stringify(query));
    if (before === null) {
      if (place !== undefined) scrollToOffset(place);
    } else if (before.query !== query) {
      leave(before.query, offset.current);
      scrollToOffset(place ?? 0);
    } else if (before !== places && offset.current > AT_TOP_PX) {
      const shift = shiftOf(before, places, offset.current, last);
      if (shift !== 0) scrollToOffset(offset.current + shift);
    }
  }, [places, offset, last, scrollToOffset]);
  useLayoutEffect(
    () => () => {
      if (seen.current !== null) leave(seen.current.query, offset.current);
    },
    [offset],
  );
}

function leave(query: RowPlaces['query'], offset: number): void {
  if (query.search === '') left.set(JSON.stringify(query), offset);
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
