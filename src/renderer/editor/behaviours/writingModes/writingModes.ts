import { create } from 'zustand';

/** What she has switched on or off for all her writing. Nothing here loads Lexical. */
export interface WritingModes {
  /** All but the block at the caret steps back. */
  focus: boolean;
  /** The line at the caret stays at one height. */
  typewriter: boolean;
  /** Typed marks become those of the language. */
  smartMarks: boolean;
}

export const useWritingModes = create<WritingModes>(() => ({
  focus: false,
  typewriter: false,
  smartMarks: true,
}));
