import { create } from 'zustand';
import type { BinContents } from '../../shared/library/bin';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';

interface Asked {
  ids: string[];
  /** Of the only one. */
  headline?: string;
}

interface BinStore {
  /** Null until main has answered. */
  contents: BinContents | null;
  failure: Failure | null;
  /** The articles whose end she is being asked about, or null. */
  asked: Asked | null;
  /** Asks main what the bin holds now. */
  look(): Promise<void>;
  ask(ids: string[], headline: string | undefined): void;
  /** Asks about all that are past their thirty days. */
  askPast(): Promise<void>;
  forget(): void;
}

export const useBinStore = create<BinStore>((set, get) => ({
  contents: null,
  failure: null,
  asked: null,
  async look() {
    const seen = await call('bin.look', undefined);
    if (seen.ok) set({ contents: seen.value, failure: null });
    else set({ failure: seen.failure });
  },
  ask: (ids, headline) => set({ asked: { ids, ...(headline && { headline }) } }),
  async askPast() {
    await get().look();
    set({ asked: { ids: get().contents?.past ?? [] } });
  },
  forget: () => set({ asked: null }),
}));
