import { create } from 'zustand';
import type { BinContents } from '../../shared/library/bin';
import type { Failure } from '../../shared/lib/result';
import { NO_POSTS, type PostsLeft } from '../../shared/publish/postsLeft';
import { call } from '../bridge';

interface Asked {
  ids: string[];
  /** Of the only one. */
  headline?: string;
  /** What the sites keep of them. */
  postsLeft: PostsLeft;
}

interface BinStore {
  /** Null until main has answered. */
  contents: BinContents | null;
  failure: Failure | null;
  /** The articles whose end she is being asked about, or null. */
  asked: Asked | null;
  /** Asks main what the bin holds now. */
  look(): Promise<void>;
  ask(ids: string[], headline: string | undefined): Promise<void>;
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
  async ask(ids, headline) {
    const known = await call('bin.postsLeft', { ids });
    // She may delete them all the same, and is told that it is not known.
    const postsLeft = known.ok ? known.value : { ...NO_POSTS, unread: ids.length };
    set({ asked: { ids, ...(headline && { headline }), postsLeft } });
  },
  async askPast() {
    await get().look();
    await get().ask(get().contents?.past ?? [], undefined);
  },
  forget: () => set({ asked: null }),
}));
