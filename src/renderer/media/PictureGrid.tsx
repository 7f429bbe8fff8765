import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Media } from '../../shared/media/media';
import { gridStep } from './gridStep';
import css from './pictureLibrary.module.css';
import { PictureTile } from './PictureTile';
import type { FoundPictures } from './useFoundPictures';

const COLUMNS = 4;
/** In CSS pixels: a tile and the gap under it. */
const ROW = 156;

export interface PictureGridProps {
  found: FoundPictures;
  chosen: readonly Media[];
  /** Gets what puts the focus on the tile that had it last, or the first. */
  focus: RefObject<(() => void) | null>;
  onToggle(media: Media): void;
  /** Enter on a tile. */
  onEnter(media: Media): void;
  /** A double click. */
  onInsert(media: Media): void;
  /** Said where nothing was found. */
  nothing: string;
}

/** Pictures in lines of four, of which only those in sight are drawn. One of them is in the Tab order; arrow keys lead on. */
export function PictureGrid({ found, chosen, focus, nothing, ...acts }: PictureGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const isWanted = useRef(false);
  const total = found.total ?? 0;
  const rows = useVirtualizer({
    count: Math.ceil(total / COLUMNS),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 2,
  });
  const drawn = rows.getVirtualItems();
  const [from, to] = [(drawn[0]?.index ?? 0) * COLUMNS, ((drawn.at(-1)?.index ?? 0) + 1) * COLUMNS - 1];
  const { want, isCurrent } = found;
  useEffect(() => {
    if (isCurrent && total > 0) want(from, Math.min(to, total - 1));
  }, [want, isCurrent, from, to, total]);
  // The tile may only be drawn now.
  useEffect(() => {
    const tile = isWanted.current
      ? scroller.current?.querySelector<HTMLElement>(`[data-at="${active}"]`)
      : null;
    if (!tile) return;
    isWanted.current = false;
    tile.focus({ preventScroll: true });
  });

  function goTo(index: number): void {
    isWanted.current = true;
    rows.scrollToIndex(Math.floor(index / COLUMNS));
    setActive(index);
  }
  const [, redraw] = useState(0);
  useImperativeHandle(focus, () => () => {
    if (total === 0) return;
    goTo(active);
    // The tile that is wanted may be the one of before: then nothing else draws anew.
    redraw((times) => times + 1);
  });

  function onKeyDown(event: KeyboardEvent): void {
    const media = found.at(active);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (media !== undefined) (event.key === 'Enter' ? acts.onEnter : acts.onToggle)(media);
      return;
    }
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW));
    const next = gridStep(event.key, active, { total, columns: COLUMNS, pageRows });
    if (next === null && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (next !== null) goTo(next);
  }

  if (total === 0)
    return <div className={css.grid}>{found.total === 0 && <p className={css.nothing}>{nothing}</p>}</div>;
  return (
    <div
      ref={scroller}
      className={css.grid}
      role="listbox"
      aria-label="Pictures"
      aria-multiselectable
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.flatMap(({ index: row, start }) =>
          Array.from({ length: Math.min(COLUMNS, total - row * COLUMNS) }, (_, column) => {
            const at = row * COLUMNS + column;
            const media = found.at(at);
            return (
              <PictureTile
                key={at}
                media={media}
                at={at}
                total={total}
                place={{ top: start, left: `${(column * 100) / COLUMNS}%` }}
                isActive={at === active}
                isChosen={chosen.some(({ name }) => name === media?.name)}
                onFocus={() => setActive(at)}
                onClick={() => media && acts.onToggle(media)}
                onDoubleClick={() => media && acts.onInsert(media)}
              />
            );
          }),
        )}
      </div>
    </div>
  );
}
