import { useEffect, useMemo, useRef, useState } from 'react';
import { useToday } from '../ui';
import { optionId } from './ArticleOption';
import css from './articleList.module.css';
import { ARTICLE_LIST } from './focusArticleList';
import { startsGroup } from './groups';
import { useLibraryStore } from './libraryStore';
import { ListRow } from './ListRow';
import type { RowPages } from './RowPages';
import { RowPlaces } from './RowPlaces';
import { selectedBy } from './selection';
import { useListKeys } from './useListKeys';
import { MARGIN_ROWS, useScrolled } from './useScrolled';
import { useSteadyPlace } from './useSteadyPlace';

export interface ArticleListProps {
  rows: RowPages;
  openId: string | null;
  /** Shows an article while she walks the list by key. */
  onOpen(id: string): void;
  /** She settled on one by a click. */
  onChoose(id: string): void;
  /** Enter: she goes on in its text. */
  onEnter(id: string): void;
  /** Delete (⌘Backspace) on an article, or, with null, on what is selected. */
  onDelete(id: string | null): void;
  /** Takes back what was last done to articles. */
  onUndo(): void;
}

/** The articles in their order, under their headings; only what is in sight is drawn, and asked for. */
export function ArticleList({ rows, openId, ...acts }: ArticleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const query = useLibraryStore((library) => library.shownQuery);
  const selection = useLibraryStore((library) => library.selection);
  const isSelected = useMemo(() => selectedBy(selection), [selection]);
  const places = usePlaces(rows, query);
  const scrolled = useScrolled(scroller, places);
  const { first, last } = scrolled;
  // The row before the first says whether that one stands under a heading.
  useEffect(() => useLibraryStore.getState().want(first - 1, last), [first, last, rows]);
  useSteadyPlace(scrolled, places);
  const { activeId, onKeyDown, onClick, onFocus } = useListKeys({
    ...acts,
    rows,
    openId,
    scrollTo: scrolled.scrollTo,
    pageRows: Math.max(1, last - first - 2 * MARGIN_ROWS),
  });
  const drawn = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const keys = keysOf(drawn.map((index) => rows.at(index)?.id));
  const isActiveDrawn = activeId !== null && drawn.some((index) => rows.at(index)?.id === activeId);
  const today = useToday();

  return (
    <div
      ref={scroller}
      id={ARTICLE_LIST}
      className={css.list}
      role="listbox"
      aria-label="Articles"
      aria-multiselectable
      data-selecting={selection.kind === 'all' || selection.ids.length > 0 || undefined}
      tabIndex={0}
      aria-activedescendant={isActiveDrawn ? optionId(activeId) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onScroll={scrolled.onScroll}
    >
      <div className={css.rows} role="presentation" style={{ height: places.height }}>
        {drawn.map((index) => {
          const row = rows.at(index);
          const start = places.startOf(index);
          return (
            <ListRow
              key={keys[index - first]}
              row={row}
              query={query}
              today={today}
              hasHeading={row !== undefined && startsGroup(row, rows.at(index - 1), index === 0, query)}
              start={start}
              height={places.startOf(index + 1) - start}
              isOpen={row !== undefined && row.id === openId}
              isActive={row !== undefined && row.id === activeId}
              isSelected={row !== undefined && isSelected(row.id)}
              index={index}
              total={rows.total}
            />
          );
        })}
      </div>
    </div>
  );
}

/**
 * An article keeps its element when others come in above it, so that a click between press and release never opens the
 * one that has just moved there. A page of an older answer may hold an article a second time: there its place is the key.
 */
function keysOf(ids: readonly (string | undefined)[]): (string | number)[] {
  return ids.map((id, at) => (id === undefined || ids.indexOf(id) < at ? at : id));
}

/** Where the rows stand; what was known of rows that have left the window stays known. */
function usePlaces(rows: RowPages, query: RowPlaces['query']): RowPlaces {
  const [places, setPlaces] = useState(() => RowPlaces.of(rows, query, null));
  if (places.rows === rows && places.query === query) return places;
  const next = RowPlaces.of(rows, query, places);
  setPlaces(next);
  return next;
}
