import { NEWEST_FIRST, type Order } from '../library/libraryQuery';

export const PANES = ['preview', 'details', 'outline', 'none'] as const;
export type Pane = (typeof PANES)[number];

/** A point of the body: the way to its node by the place among the siblings, from the root, and the offset in it. */
export interface BodyPoint {
  path: number[];
  offset: number;
}

/** The caret, or what is selected, in the body or in a field over it. */
export type CaretPlace =
  | { in: 'body'; anchor: BodyPoint; focus: BodyPoint }
  | { in: 'headline' | 'standfirst'; from: number; to: number };

/** Where she was, so that Galley opens there again. Losing it loses no text. */
export interface Session {
  articleId: string | null;
  pane: Pane;
  libraryOpen: boolean;
  /** Scroll of the article column in CSS pixels. */
  scrollTop: number;
  /** Of the library. */
  order: Order;
  /** All but the block at the caret steps back. */
  focusMode: boolean;
  /** The line at the caret stays at one height. */
  typewriter: boolean;
  /** Typed marks become those of the language. */
  smartMarks: boolean;
  /** What is misspelt, or not of the house style, is underlined. */
  checks: boolean;
  /** Null where she has not been in the open article. */
  caret: CaretPlace | null;
}

export const FIRST_SESSION: Session = {
  articleId: null,
  pane: 'preview',
  libraryOpen: true,
  scrollTop: 0,
  order: NEWEST_FIRST,
  focusMode: false,
  typewriter: false,
  smartMarks: true,
  checks: true,
  caret: null,
};
