import { NEWEST_FIRST, type Order } from '../library/libraryQuery';

export const PANES = ['preview', 'details', 'none'] as const;
export type Pane = (typeof PANES)[number];

/** Where she was, so that Galley opens there again. Losing it loses no text. */
export interface Session {
  articleId: string | null;
  pane: Pane;
  libraryOpen: boolean;
  /** Scroll of the article column in CSS pixels. */
  scrollTop: number;
  /** Of the library. */
  order: Order;
}

export const FIRST_SESSION: Session = {
  articleId: null,
  pane: 'preview',
  libraryOpen: true,
  scrollTop: 0,
  order: NEWEST_FIRST,
};
