import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { ArticleOption, optionId } from './ArticleOption';
import css from './articleList.module.css';
import { ARTICLE_LIST } from './focusArticleList';
import { headingOf } from './headingOf';
import { useLibraryStore } from './libraryStore';
import type { RowPages } from './RowPages';
import { selectedBy } from './selection';
import { useListKeys } from './useListKeys';
import { useSteadyPlace } from './useSteadyPlace';
import { whenOf } from './whenOf';

export interface ArticleListProps {
  rows: RowPages;
  openId: string | null;
  /** Shows an article while she walks the list by key. */
  onOpen(id: string): void;
  /** She settled on one: a click, or Enter. */
  onChoose(id: string): void;
  /** Delete or Backspace on an article, or, with null, on what is selected. */
  onDelete(id: string | null): void;
}

/** Height of an article with a headline of two lines, in CSS pixels, until measured. */
const ESTIMATED_PX = 72;
const OVERSCAN = 8;

/** The articles in their order, under their headings; only what is in sight is drawn, and asked for. */
export function ArticleList({ rows, openId, onOpen, onChoose, onDelete }: ArticleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const query = useLibraryStore((library) => library.shownQuery);
  const selection = useLibraryStore((library) => library.selection);
  const keyOf = useMemo(() => keysOf(rows, query.search !== ''), [rows, query.search]);
  const isSelected = useMemo(() => selectedBy(selection), [selection]);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_PX,
    getItemKey: keyOf,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  // The row before the first says whether that one stands under a heading.
  useEffect(() => useLibraryStore.getState().want(first - 1, last), [first, last, rows]);
  useSteadyPlace(virtual, rows, query);
  const { activeId, onKeyDown, onClick } = useListKeys({
    rows,
    openId,
    onOpen,
    onChoose,
    onDelete,
    scrollTo: virtual.scrollToIndex,
    pageRows: Math.max(1, last - first - 2 * OVERSCAN),
  });
  const isActiveDrawn = items.some(({ index }) => rows.at(index)?.id === activeId);
  const twice = seenTwice(items, rows);
  const now = new Date();

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
      aria-activedescendant={isActiveDrawn && activeId !== null ? optionId(activeId) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={css.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows.at(index);
          const heading = row && headingOf(row, rows.at(index - 1), index === 0, query, now);
          return (
            <div
              key={twice.has(index) ? index : keyOf(index)}
              ref={virtual.measureElement}
              data-index={index}
              className={css.row}
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              {heading && (
                <div className={css.heading} aria-hidden>
                  {heading}
                </div>
              )}
              {row === undefined ? (
                <div className={css.coming} />
              ) : (
                <ArticleOption
                  row={row}
                  search={query.search}
                  when={whenOf(row, query, now)}
                  isOpen={row.id === openId}
                  isActive={row.id === activeId}
                  isSelected={isSelected(row.id)}
                  index={index}
                  total={rows.total}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Names each place by its article. A row with a snippet has another height, so that it is then another row. */
function keysOf(rows: RowPages, hasSnippets: boolean): (index: number) => string | number {
  return (index) => {
    const row = rows.at(index);
    if (row === undefined) return index;
    return hasSnippets ? `${row.id} found` : row.id;
  };
}

/** Places of articles that stand in sight already: one that moves is for a moment in two pages, an old and a new one. */
function seenTwice(items: readonly { index: number }[], rows: RowPages): Set<number> {
  const ids = new Set<string>();
  const twice = new Set<number>();
  for (const { index } of items) {
    const id = rows.at(index)?.id;
    if (id === undefined) continue;
    if (ids.has(id)) twice.add(index);
    ids.add(id);
  }
  return twice;
}
