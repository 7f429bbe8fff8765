import type { Finding } from '../../shared/checks/finding';

/** The texts of an article in the order in which they are walked. */
export const TEXTS = ['headline', 'standfirst', 'body'] as const;
export type TextName = (typeof TEXTS)[number];

/** A finding as it stands in its text. */
export interface Shown {
  finding: Finding;
  /** The words in the text. */
  words: string;
  /** Where they stand in the window, in CSS pixels. */
  box: DOMRect;
  /** Where the words are not the text's own. */
  heldIn?: HeldIn;
}

/** What holds words that are not the text's own. */
interface HeldIn {
  /** "a footnote", "the caption". */
  name: string;
  /** The words with some before and after them, where they are not seen in their place. */
  around: string | null;
  /** It opens, so that its words can be written. */
  opens: boolean;
}

/** A text of the article whose findings are walked by key. */
export interface Walkable {
  /** Resolves once what she changed last is checked. */
  settle(): Promise<void>;
  /** How many findings it has now. */
  size(): number;
  /** The place among them of the first one that ends behind the caret; null where the caret is not in this text. */
  atCaret(): number | null;
  /** Brings one into sight and marks it; null where it has gone. */
  show(at: number): Shown | null;
  /** Takes the mark away. */
  unmark(): void;
  canReplace(): boolean;
  /** Puts other words in the place of those shown last, as one step of Undo. */
  replace(words: string): void;
  /** Gives the keyboard back to the text, right behind the words shown last, or to what holds them. */
  focus(): void;
  /** Opens what holds the words shown last. */
  openHeld?(): void;
}
