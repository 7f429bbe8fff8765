import { create } from 'zustand';
import type { AdoptedCopy, Crash } from '../../shared/library/recovered';
import { call, listen } from '../bridge';

export interface RecoveryStore {
  /** The Galley before this one did not end cleanly; null once she has dismissed that. */
  crash: Crash | null;
  /** Versions that a sync service brought, until she dismisses them. */
  copies: AdoptedCopy[];
  /** Asks for both, and hears of copies from now on. Called once the window shows what it opened with. */
  load(): Promise<void>;
  dismissCrash(): void;
  dismissCopy(): void;
}

export const useRecoveryStore = create<RecoveryStore>((set, get) => ({
  crash: null,
  copies: [],
  async load() {
    listen('copies', (copies) => set({ copies: [...get().copies, ...copies] }));
    const crash = await call('recovery.crash', undefined);
    if (crash.ok) set({ crash: crash.value });
    const copies = await call('recovery.copies', undefined);
    if (copies.ok) set({ copies: [...copies.value, ...get().copies] });
  },
  dismissCrash: () => set({ crash: null }),
  dismissCopy: () => set({ copies: get().copies.slice(1) }),
}));
