import { create } from 'zustand';

/** How the text keeps her at the place where she writes. Nothing here loads Lexical. */
export interface WritingModes {
  /** All but the block at the caret steps back. */
  focus: boolean;
  /** The line at the caret stays at one height. */
  typewriter: boolean;
}

export const useWritingModes = create<WritingModes>(() => ({ focus: false, typewriter: false }));
