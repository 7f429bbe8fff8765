import { create } from 'zustand';
import type { HandOverPreview } from '../../shared/handover/handOver';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';

interface HandOverStore {
  /** The hand-over that she is asked about, or null. */
  offer: HandOverPreview | null;
  /** Why one could not be opened, or null. */
  failure: Failure | null;
  /** Lets her choose a hand-over. */
  choose(): Promise<void>;
  /** Asks about the one that the system wants opened, if there is one and she is not being asked already. */
  look(): Promise<void>;
  /** She is done with this one; the next may wait. */
  close(): void;
}

export const useHandOverStore = create<HandOverStore>((set, get) => {
  async function show(name: 'handover.choose' | 'handover.waiting'): Promise<void> {
    const opened = await call(name, undefined);
    if (!opened.ok) set({ offer: null, failure: opened.failure });
    else if (opened.value !== null) set({ offer: opened.value, failure: null });
  }
  return {
    offer: null,
    failure: null,
    choose: () => show('handover.choose'),
    async look() {
      if (get().offer === null && get().failure === null) await show('handover.waiting');
    },
    close() {
      set({ offer: null, failure: null });
      void get().look();
    },
  };
});
