import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { SEARCH_FIELD } from './focusArticleList';
import { useLibraryStore } from './libraryStore';
import type { RowPages } from './RowPages';
import { everything, NOTHING, toggled } from './selection';

/** An article of the list, and where it stood when she was at it: it may have left the window since. */
interface Place {
  id: string;
  index: number;
}

export interface ListKeysParts {
  rows: RowPages;
  openId: string | null;
  /** Rows that a page of the list shows. */
  pageRows: number;
  onOpen(id: string): void;
  onChoose(id: string): void;
  onEnter(id: string): void;
  /** Null means what is selected. */
  onDelete(id: string | null): void;
  onUndo(): void;
  scrollTo(index: number): void;
}

/** The open article that the list was brought to; also while a search that finds nothing has taken the list away. */
let shownOpen: string | null = null;

/**
 * Walks the list and selects in it, by keys and by clicks. A plain step opens an article and ends the selection; Shift
 * and Mod select without opening, so that what she writes in stays as it is.
 */
export function useListKeys(parts: ListKeysParts) {
  const { rows, openId, pageRows, onOpen, onChoose, onEnter, onDelete, onUndo, scrollTo } = parts;
  const { select } = useLibraryStore.getState();
  const openIndex = rows.indexOf(openId);
  const openPlace = openId === null || openIndex < 0 ? null : { id: openId, index: openIndex };
  const [walked, setActive] = useState<Place | null>(null);
  const active = walked ?? openPlace;
  /** Where a range begins. */
  const anchor = useRef<Place | null>(null);
  /** Grows with each range, so that the one asked for last is the one selected. */
  const ranges = useRef(0);
  const indexOf = (place: Place | null) => {
    if (place === null) return -1;
    const index = rows.indexOf(place.id);
    return index >= 0 ? index : place.index;
  };

  useEffect(() => {
    setActive(null);
    if (anchor.current?.id !== openId) anchor.current = null;
  }, [openId]);
  useEffect(() => {
    // Once for each article, as soon as the list has it: after that she may scroll where she likes.
    if (openIndex < 0 || shownOpen === openId) return;
    shownOpen = openId;
    scrollTo(openIndex);
  }, [openId, openIndex, scrollTo]);

  async function selectTo(index: number): Promise<void> {
    ranges.current += 1;
    const range = ranges.current;
    const from = anchor.current === null ? index : indexOf(anchor.current);
    const { rowsBetween, shownQuery } = useLibraryStore.getState();
    const chosen = await rowsBetween(Math.min(from, index), Math.max(from, index));
    const isShown = useLibraryStore.getState().shownQuery === shownQuery;
    if (range === ranges.current && isShown) select({ kind: 'ids', ids: chosen.map(({ id }) => id) });
  }

  async function goTo(index: number, way: 'open' | 'select' | 'look'): Promise<void> {
    const at = Math.min(Math.max(index, 0), rows.total - 1);
    const row = rows.at(at) ?? (await useLibraryStore.getState().rowsBetween(at, at))[0];
    if (row === undefined) return;
    const place = { id: row.id, index: at };
    anchor.current ??= active;
    setActive(place);
    scrollTo(at);
    if (way === 'select') await selectTo(at);
    if (way !== 'open') return;
    anchor.current = place;
    select(NOTHING);
    onOpen(row.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { selection, shownQuery } = useLibraryStore.getState();
    const hasSelection = selection.kind === 'all' || selection.ids.length > 0;
    const isMod = event.ctrlKey || event.metaKey;
    const at = indexOf(active);
    const targets: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageRows,
      PageUp: at - pageRows,
      Home: 0,
      End: rows.total - 1,
    };
    const target = targets[event.key];
    if (event.altKey) return;
    if (target !== undefined) void goTo(target, event.shiftKey ? 'select' : isMod ? 'look' : 'open');
    else if (isMod && event.key.toLowerCase() === 'a') select(everything(shownQuery));
    else if (isMod && !event.shiftKey && event.key.toLowerCase() === 'z') onUndo();
    else if (event.key === ' ' && active !== null) take(active);
    else if (event.key === 'Escape' && hasSelection) select(NOTHING);
    else if (event.key === 'Enter' && active !== null) onEnter(active.id);
    else if (deletes(event) && (hasSelection || active !== null)) {
      onDelete(hasSelection ? null : (active?.id ?? null));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function take(place: Place): void {
    anchor.current = place;
    setActive(place);
    select(toggled(useLibraryStore.getState().selection, place.id));
  }

  function onClick(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    const index = Number(option?.dataset['index'] ?? -1);
    const row = rows.at(index);
    if (row === undefined) return;
    const place = { id: row.id, index };
    if (event.shiftKey) {
      anchor.current ??= active ?? place;
      setActive(place);
      void selectTo(index);
    } else if (event.ctrlKey || event.metaKey) take(place);
    else {
      anchor.current = place;
      setActive(place);
      select(NOTHING);
      onChoose(row.id);
    }
  }

  /** Coming from what she searches, she goes through what was found. */
  function onFocus(event: FocusEvent): void {
    const comesFromSearch = event.relatedTarget?.id === SEARCH_FIELD;
    if (comesFromSearch && useLibraryStore.getState().query.search !== '') void goTo(0, 'look');
  }

  return { activeId: active?.id ?? null, onKeyDown, onClick, onFocus };
}

/** As the system's own lists have it. Backspace alone takes a letter back, and she may think that she is in the text. */
function deletes({ key, metaKey }: KeyboardEvent): boolean {
  return key === 'Delete' || (key === 'Backspace' && metaKey);
}
