import { create } from 'zustand';
import type { DamagedFile } from '../../shared/article/library';
import type { Failure } from '../../shared/lib/result';
import type { LibraryPage, LibraryRow } from '../../shared/library/libraryPage';
import { EVERY_ARTICLE, type LibraryQuery, MOST_ROWS, type Order } from '../../shared/library/libraryQuery';
import type { Selection } from '../../shared/library/selection';
import { call, listen } from '../bridge';
import { NO_FILTERS } from './queryFilters';
import { PAGE_ROWS, pagesOf, RowPages } from './RowPages';
import { NOTHING, selectedBy } from './selection';

export interface LibraryStore {
  query: LibraryQuery;
  /** Null until main has answered. Those of the last query stand until the new one is answered. */
  rows: RowPages | null;
  /** The query that the rows answer. */
  shownQuery: LibraryQuery;
  damaged: DamagedFile[];
  failure: Failure | null;
  /** How far main has read a library that it does not know yet, or null. */
  indexing: { done: number; total: number } | null;
  selection: Selection;
  /** Asks for the first rows in the order she had, and hears of changes from now on. */
  load(order: Order): Promise<void>;
  show(query: Partial<LibraryQuery>): Promise<void>;
  /** Shows all of the library, in the order that she chose. */
  showAll(): Promise<void>;
  /** These rows are in sight. */
  want(from: number, to: number): void;
  /** Asks again for what is in sight. */
  refresh(): Promise<void>;
  /** Rows of what is shown, as they are now; they may not be in the window. */
  rowsBetween(from: number, to: number): Promise<LibraryRow[]>;
  /** The ids of what is selected, as the list finds them now. */
  selectedIds(): Promise<string[]>;
  select(selection: Selection): void;
}

/** Pages asked for at a time: one for the screen and one for the edge of it. */
const MOST_ON_THE_WAY = 2;

/** The rows in sight, which are the first to be asked for. */
let inSight = { from: 0, to: PAGE_ROWS - 1 };
/** Grows with each query, so that the answer to an older one is not shown. */
let asked = 0;
const onTheWay = new Set<number>();
let isRefreshing = false;
let isStale = false;

export const useLibraryStore = create<LibraryStore>((set, get) => {
  const find = (query: LibraryQuery, from: number, count: number) =>
    call('library.find', { query, from, count });

  /** Asks for all that is in sight, and takes nothing over of older answers. */
  async function refresh(): Promise<void> {
    const { query } = get();
    const mine = asked;
    const answers = await Promise.all(
      pagesOf(inSight.from, inSight.to).map((number) => find(query, number * PAGE_ROWS, PAGE_ROWS)),
    );
    if (mine !== asked) return;
    const failed = answers.find((answer) => !answer.ok);
    if (failed !== undefined && !failed.ok) {
      set({ failure: failed.failure, rows: get().rows ?? new RowPages() });
      return;
    }
    const pages = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const isSame = get().shownQuery === query;
    const before = isSame ? get().rows : null;
    set({
      // What she selected while it was not answered, she sees no more.
      ...(isSame ? {} : { selection: NOTHING }),
      rows: (before ?? new RowPages()).refreshed(pages),
      shownQuery: query,
      failure: null,
    });
  }

  /** Changes come faster than a list need be drawn: one is asked for after the other. */
  async function refreshSoon(): Promise<void> {
    isStale = true;
    if (isRefreshing) return;
    isRefreshing = true;
    while (isStale) {
      isStale = false;
      await refresh();
    }
    isRefreshing = false;
  }

  async function fetchMissing(): Promise<void> {
    const { rows, query, shownQuery } = get();
    const mine = asked;
    // What she scrolls in are the rows of the last query until the new one is answered.
    if (query !== shownQuery || onTheWay.size >= MOST_ON_THE_WAY) return;
    const next = rows?.missing(inSight.from, inSight.to).find((number) => !onTheWay.has(number));
    if (next === undefined) return;
    onTheWay.add(next);
    const answer = await find(query, next * PAGE_ROWS, PAGE_ROWS);
    onTheWay.delete(next);
    if (mine !== asked) return;
    if (answer.ok) set({ rows: (get().rows ?? new RowPages()).with(answer.value) });
    else set({ failure: answer.failure });
    // What she has scrolled past meanwhile is not asked for any more.
    if (answer.ok) await fetchMissing();
  }

  async function loadDamaged(): Promise<void> {
    const damaged = await call('library.damaged', undefined);
    if (damaged.ok) set({ damaged: damaged.value });
  }

  return {
    query: EVERY_ARTICLE,
    rows: null,
    shownQuery: EVERY_ARTICLE,
    damaged: [],
    failure: null,
    indexing: null,
    selection: NOTHING,
    async load(order) {
      set({ query: { ...get().query, ...order } });
      listen('library', ({ indexing }) => {
        set({ indexing });
        void refreshSoon();
        void loadDamaged();
      });
      await refreshSoon();
      const state = await call('library.state', undefined);
      if (state.ok) set({ indexing: state.value.indexing });
      await loadDamaged();
    },
    async show(changes) {
      const query = { ...get().query, ...changes };
      asked += 1;
      onTheWay.clear();
      inSight = { from: 0, to: PAGE_ROWS - 1 };
      set({ query, selection: NOTHING });
      await refresh();
    },
    showAll: () => get().show({ ...NO_FILTERS, search: '', inBin: false }),
    want(from, to) {
      inSight = { from, to };
      void fetchMissing();
    },
    async refresh() {
      await refreshSoon();
      await loadDamaged();
    },
    async rowsBetween(from, to) {
      const { shownQuery, rows } = get();
      const found: LibraryRow[] = [];
      for (let at = from; at <= to;) {
        const row = rows?.fresh(at);
        const page: LibraryRow[] = row !== undefined ? [row] : await read(shownQuery, at, to);
        if (page.length === 0) break;
        found.push(...page);
        at += page.length;
      }
      return found;
    },
    async selectedIds() {
      const { selection, rows, rowsBetween } = get();
      if (selection.kind === 'ids') return selection.ids;
      const found = await rowsBetween(0, (rows?.total ?? 0) - 1);
      return found.map(({ id }) => id).filter(selectedBy(selection));
    },
    select: (selection) => set({ selection }),
  };

  async function read(query: LibraryQuery, from: number, to: number): Promise<LibraryPage['rows']> {
    const answer = await find(query, from, Math.min(to - from + 1, MOST_ROWS));
    if (!answer.ok) set({ failure: answer.failure });
    return answer.ok ? answer.value.rows : [];
  }
});
