import { create } from 'zustand';
import type { PullLook, PullQuery } from '../../shared/import/pulled';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';

interface PullStore {
  isOpen: boolean;
  /** The site to import from; '' for the first that she is signed in to. */
  siteId: string;
  query: PullQuery;
  /** What the import would do, for what is asked now; null until it is counted. */
  look: PullLook | null;
  isBusy: boolean;
  failure: Failure | null;
  open(): void;
  close(): void;
  /** Asks for other posts: what was counted is none of theirs. */
  ask(change: { siteId?: string; query?: Partial<PullQuery> }): void;
  count(siteId: string): Promise<void>;
}

/** What she asks for in the dialog "Import from site", as long as the window is open: Esc loses nothing. */
export const usePullStore = create<PullStore>((set, get) => ({
  isOpen: false,
  siteId: '',
  query: { since: '', own: false, section: 0, words: '' },
  look: null,
  isBusy: false,
  failure: null,
  open: () => set({ isOpen: true, look: null, failure: null }),
  close: () => set({ isOpen: false }),
  ask({ siteId = get().siteId, query }) {
    set({ siteId, query: { ...get().query, ...query }, look: null, failure: null });
  },
  async count(siteId) {
    const { query } = get();
    set({ isBusy: true, failure: null, look: null });
    const answer = await call('pull.look', { siteId, query });
    // She may have asked for others meanwhile.
    const isStill = get().query === query && get().siteId === siteId;
    set({
      isBusy: false,
      ...(isStill && (answer.ok ? { look: answer.value } : { failure: answer.failure })),
    });
  },
}));
