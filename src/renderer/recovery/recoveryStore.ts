import { create } from 'zustand';
import type { AdoptedCopy, Crash } from '../../shared/library/recovered';
import type { UnderWay } from '../../shared/library/underWay';
import { call, listen } from '../bridge';

export interface RecoveryStore {
  /** The Galley before this one did not end cleanly; null once she has dismissed that. */
  crash: Crash | null;
  /** Versions that a sync service brought, until she dismisses them. */
  copies: AdoptedCopy[];
  /** What was cut off when Galley ended last; null once she has dismissed that. */
  cutOff: UnderWay | null;
  /** Asks for all of them, and hears of copies from now on. Called once the window shows what it opened with. */
  load(): Promise<void>;
  dismissCrash(): void;
  dismissCopy(): void;
  dismissCutOff(): void;
}

export const useRecoveryStore = create<RecoveryStore>((set, get) => ({
  crash: null,
  copies: [],
  cutOff: null,
  async load() {
    listen('copies', (copies) => set({ copies: [...get().copies, ...copies] }));
    const crash = await call('recovery.crash', undefined);
    if (crash.ok) set({ crash: crash.value });
    const cutOff = await call('recovery.cutOff', undefined);
    if (cutOff.ok) set({ cutOff: cutOff.value });
    const copies = await call('recovery.copies', undefined);
    if (copies.ok) set({ copies: [...copies.value, ...get().copies] });
  },
  dismissCrash: () => set({ crash: null }),
  dismissCopy: () => set({ copies: get().copies.slice(1) }),
  dismissCutOff() {
    // Before anyone hears of it, who may have something to keep instead.
    void call('recovery.underWay', { run: null });
    set({ cutOff: null });
  },
}));
