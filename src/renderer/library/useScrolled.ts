import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ROW_PX, type RowPlaces } from './RowPlaces';

/** Rows drawn over and under those in sight, so that a frame that comes late shows no gap. */
export const MARGIN_ROWS = 8;

export interface Scrolled {
  /** The rows to be drawn, both ends included. */
  first: number;
  last: number;
  /** How far the list is scrolled, in CSS pixels, as it was last told. */
  offset: RefObject<number>;
  onScroll(): void;
  scrollToOffset(offset: number): void;
  /** As little as brings the row into sight. */
  scrollTo(index: number): void;
}

/** How far a list of rows is scrolled, and which of them are to be drawn. Draws anew only when that is another row. */
export function useScrolled(scroller: RefObject<HTMLElement | null>, places: RowPlaces): Scrolled {
  const offset = useRef(0);
  const latest = useRef(places);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  /** Asking the element would have all of the window laid out first, a long article that is being opened with it. */
  const latestHeight = useRef(0);

  useLayoutEffect(() => {
    latest.current = places;
  }, [places]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      latestHeight.current = element.clientHeight;
      setHeight(latestHeight.current);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const look = useCallback(() => {
    offset.current = scroller.current?.scrollTop ?? 0;
    setTop(Math.floor(offset.current / ROW_PX) * ROW_PX);
  }, [scroller]);
  const scrollToOffset = useCallback(
    (to: number) => {
      scroller.current?.scrollTo({ top: to, behavior: 'instant' });
      look();
    },
    [scroller, look],
  );
  const scrollTo = useCallback(
    (index: number) => {
      const start = latest.current.startOf(index);
      const shown = latestHeight.current || (scroller.current?.clientHeight ?? 0);
      const over = latest.current.startOf(index + 1) - shown;
      if (start < offset.current) scrollToOffset(start);
      else if (over > offset.current) scrollToOffset(over);
    },
    [scroller, scrollToOffset],
  );
  return useMemo(
    () => ({
      first: Math.max(0, places.indexAt(top) - MARGIN_ROWS),
      last: Math.min(places.rows.total - 1, places.indexAt(top + ROW_PX + height) + MARGIN_ROWS),
      offset,
      // In the same frame: the next one would show the rows of this one.
      onScroll: () => flushSync(look),
      scrollToOffset,
      scrollTo,
    }),
    [places, top, height, look, scrollToOffset, scrollTo],
  );
}
