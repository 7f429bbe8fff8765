import { create } from 'zustand';
import { type FindQuery, NO_QUERY } from '../../../../shared/article/findQuery';
import { type FieldHit, type FieldsAround, NO_FIELDS } from './findAround';

/** Where she looks: in her own words, in quotations, or in both. */
export type FindPlace = 'everywhere' | 'own' | 'quotations';

/** The text that is looked through. */
export interface FindSession {
  /** To the next place, or the one before. */
  step(by: 1 | -1): void;
  replace(replacement: string): void;
  replaceAll(replacement: string): void;
  /** Whether the article may be changed at all; says so where not. */
  mayChange(): boolean;
  /** Ends the looking with the caret at the place that was found last. */
  end(): void;
}

export interface FindStore {
  isOpen: boolean;
  /** The second line, with what comes in the place of the words. */
  replaces: boolean;
  query: FindQuery;
  place: FindPlace;
  replacement: string;
  /** How many places there are, and which of them she is at: the first is 0, none is -1. */
  count: number;
  at: number;
  /** What holds the words that she is at, where it is not the text itself: "a footnote". */
  heldIn: string | null;
  /** What stands over the text, and where the words are in it. */
  around: FieldsAround;
  hitsAround: readonly FieldHit[];
  /** Why there is nothing to count. */
  problem: string | null;
  /** What was replaced, in a sentence. */
  done: string | null;
  session: FindSession | null;
  /** Each opening asks for the focus in the field. */
  opened: number;
  open(words: string, replaces: boolean): void;
  /** Ends the looking at the place that was found last. */
  close(): void;
  /** Ends it where she is in the text. */
  leave(): void;
  ask(changes: Partial<Pick<FindStore, 'query' | 'place' | 'replacement'>>): void;
}

/** What is looked for in the text of the open article. Nothing here loads Lexical. */
export const useFindStore = create<FindStore>((set, get) => ({
  isOpen: false,
  replaces: false,
  query: NO_QUERY,
  place: 'everywhere',
  replacement: '',
  count: 0,
  at: -1,
  heldIn: null,
  around: NO_FIELDS,
  hitsAround: [],
  problem: null,
  done: null,
  session: null,
  opened: 0,
  open(words, replaces) {
    const { query, opened } = get();
    set({
      isOpen: true,
      replaces,
      opened: opened + 1,
      done: null,
      query: words === '' ? query : { ...query, words, isPattern: false },
    });
  },
  close() {
    get().session?.end();
    get().leave();
  },
  leave: () => set({ isOpen: false, done: null }),
  ask: (changes) => set({ ...changes, done: null }),
}));
