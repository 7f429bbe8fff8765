import type { Format } from './format';

/** Something the format cannot carry; shown before the file is saved. */
export interface Loss {
  /** A sentence: "Markdown cannot mark the language of a passage." */
  what: string;
  /** The first words of the place, or empty when the whole article is meant. */
  where: string;
}

/** An article as one format's file. */
export interface Post {
  format: Format;
  /** Slug and extension; a proposal, hers to change. */
  fileName: string;
  mediaType: string;
  text: string;
  losses: Loss[];
}
