import { create } from 'zustand';
import type { Article, ArticleSummary } from '../../shared/article/article';
import type { Status } from '../../shared/article/status';
import type { DamagedFile } from '../../shared/article/library';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';

export interface LibraryFilter {
  search: string;
  status: Status | 'all';
  language: 'all' | 'en' | 'zh';
  /** Shows the bin instead of the articles. */
  inBin: boolean;
}

export interface LibraryStore {
  /** Null until main has answered. */
  articles: ArticleSummary[] | null;
  damaged: DamagedFile[];
  failure: Failure | null;
  filter: LibraryFilter;
  /** The article she moved to the bin last, for "Put back". */
  lastBinned: ArticleSummary | null;
  load(): Promise<void>;
  setFilter(filter: Partial<LibraryFilter>): void;
  /** What is on the disk now, so that the list need not be read again. */
  saved(article: Article): void;
  /** An article that is new on the disk. */
  added(summary: ArticleSummary): void;
  bin(id: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  forgetLastBinned(): void;
}

export const useLibraryStore = create<LibraryStore>((set, get) => {
  /** Puts a summary in the place of its older self, newest change first. */
  function replace(summary: ArticleSummary): void {
    const others = (get().articles ?? []).filter((article) => article.id !== summary.id);
    set({ articles: [summary, ...others].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)) });
  }

  return {
    articles: null,
    damaged: [],
    failure: null,
    filter: { search: '', status: 'all', language: 'all', inBin: false },
    lastBinned: null,
    async load() {
      const listed = await call('library.list', undefined);
      if (listed.ok) set({ ...listed.value, failure: null });
      else set({ articles: get().articles ?? [], failure: listed.failure });
    },
    setFilter: (filter) => set({ filter: { ...get().filter, ...filter } }),
    saved(article) {
      const { id, headline, status, language, section, createdAt, changedAt } = article;
      // A save never moves an article into the bin or out of it; the window's copy may not know yet that it is there.
      const known = get().articles?.find((listed) => listed.id === id);
      const summary: ArticleSummary = {
        id,
        headline,
        status,
        language,
        section,
        createdAt,
        changedAt,
        binnedAt: known?.binnedAt ?? null,
      };
      // While she types she is saved about every second; the list is drawn anew only when it would look otherwise.
      const isOnTop = known !== undefined && get().articles?.[0] === known;
      if (!isOnTop || !looksSame(known, summary)) replace(summary);
    },
    added: replace,
    async bin(id) {
      const binned = await call('articles.bin', { id });
      if (binned.ok) {
        replace(binned.value);
        set({ lastBinned: binned.value, failure: null });
      } else set({ failure: binned.failure });
      return binned.ok;
    },
    async restore(id) {
      const restored = await call('articles.restore', { id });
      if (restored.ok) {
        replace(restored.value);
        set({ lastBinned: null, failure: null });
      } else set({ failure: restored.failure });
      return restored.ok;
    },
    forgetLastBinned: () => set({ lastBinned: null }),
  };
});

/** The list shows the minute of a change. */
function looksSame(one: ArticleSummary, other: ArticleSummary): boolean {
  const { changedAt, ...rest } = one;
  const { changedAt: later, ...others } = other;
  const minute = 'YYYY-MM-DDTHH:MM'.length;
  return (
    changedAt.slice(0, minute) === later.slice(0, minute) && JSON.stringify(rest) === JSON.stringify(others)
  );
}
