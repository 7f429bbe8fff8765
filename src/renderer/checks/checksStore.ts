import { create } from 'zustand';
import { type HouseStyle, NO_HOUSE_STYLE } from '../../shared/checks/houseStyle';
import { FIRST_LIBRARY_WORDS, type LibraryWords } from '../../shared/checks/libraryWords';
import type { Failure } from '../../shared/lib/result';
import { call, listen } from '../bridge';
import { CheckThread } from './CheckThread';
import { type FindingCounts, NOTHING_FOUND } from './findingCounts';
import type { TextName } from './Walkable';

export interface ChecksStore {
  isOn: boolean;
  library: LibraryWords;
  style: HouseStyle;
  /** Why less is checked than she thinks, or a change was not kept. */
  problem: Failure | null;
  /** The lines of the house style that are no rules are told until she dismisses them, or changes them. */
  isStyleTold: boolean;
  /** Of each text of the open article. */
  counts: Record<TextName, FindingCounts>;
  /** The dialog "Words of the library", and what of it she asked for; null while it is not open. */
  listOpen: 'words' | 'english' | null;
  /** Changes with whatever texts are judged by; texts are checked anew then. */
  judging: number;
  /** Asks main for the words and the house style, and hears of changes. */
  follow(): Promise<void>;
  /** Asks main for them anew, once what she changed is kept. */
  load(): Promise<void>;
  switchTo(isOn: boolean): void;
  /** Keeps other words, one change after the other; answers whether they are on the disk. */
  keep(change: (library: LibraryWords) => LibraryWords): Promise<boolean>;
  /** Opens the house style's file in the system's editor. */
  openHouseStyle(): Promise<void>;
  show(view: Partial<Pick<ChecksStore, 'problem' | 'isStyleTold' | 'listOpen'>>): void;
  count(text: TextName, counts: FindingCounts): void;
}

/** The article's words against a dictionary and the house style. Nothing here loads a dictionary or Lexical. */
export const useChecksStore = create<ChecksStore>((set, get) => {
  function judge(by: Partial<Pick<ChecksStore, 'library' | 'style'>>): void {
    const { library, style, judging } = { ...get(), ...by };
    checkThread.judge({ english: library.english, words: library.words, rules: style.rules });
    set({ ...by, judging: judging + 1 });
  }
  let lastKept: Promise<unknown> = Promise.resolve();
  async function keepNow(change: (library: LibraryWords) => LibraryWords): Promise<boolean> {
    const library = change(get().library);
    const kept = await call('checks.keepWords', library);
    if (kept.ok) judge({ library });
    set({ problem: kept.ok ? null : kept.failure });
    return kept.ok;
  }
  return {
    isOn: false,
    library: FIRST_LIBRARY_WORDS,
    style: NO_HOUSE_STYLE,
    problem: null,
    isStyleTold: false,
    counts: NOTHING_FOUND,
    listOpen: null,
    judging: 0,
    async follow() {
      listen('houseStyle', (style) => {
        judge({ style });
        set({ isStyleTold: false });
      });
      await get().load();
    },
    async load() {
      await lastKept;
      const answer = await call('checks.start', undefined);
      if (!answer.ok) return set({ problem: answer.failure });
      const { library, style, problem } = answer.value;
      judge({ library, style });
      set({ problem });
    },
    switchTo: (isOn) => set({ isOn, ...(isOn ? {} : { counts: NOTHING_FOUND }) }),
    keep(change) {
      // The next change begins with what this one made, also where she is quicker than the disk.
      const kept = lastKept.then(() => keepNow(change));
      lastKept = kept;
      return kept;
    },
    async openHouseStyle() {
      const opened = await call('checks.openHouseStyle', undefined);
      set({ problem: opened.ok ? null : opened.failure });
    },
    show: (view) => set(view),
    count(text, counts) {
      const before = get().counts;
      const { spelling, style } = before[text];
      if (counts.spelling !== spelling || counts.style !== style)
        set({ counts: { ...before, [text]: counts } });
    },
  };
});

const MISSING: Record<'thread' | 'dictionary', Failure> = {
  thread: {
    code: 'unexpected',
    happened: 'Spelling and house style cannot be checked.',
    safe: 'Your text is not touched.',
    next: 'Start Galley again.',
  },
  dictionary: {
    code: 'unexpected',
    happened: 'The dictionary cannot be read: only the house style is checked.',
    safe: 'Your text is not touched.',
    next: 'Install Galley again if it stays so after the next start.',
  },
};

/** Started with the first text, in its own time. */
export const checkThread = new CheckThread(
  () => new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' }),
  (missing) => useChecksStore.getState().show({ problem: MISSING[missing] }),
);
