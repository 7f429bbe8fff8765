import type { Format } from './format';
import type { SiteNote } from './siteNotes';

/** Something to know before the file is saved. */
export interface Remark {
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
  /** Footnotes that stand beside the text, where the site keeps them so. */
  siteNotes: SiteNote[];
  /** What of hers the file does not carry. */
  losses: Remark[];
  /** What Galley did for her that she may want to see; nothing is lost by it. */
  notes: Remark[];
}
