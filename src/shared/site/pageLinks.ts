import type { Language } from '../article/language';

/**
 * Where the frame of a page leads on a site that is made of files. In the preview and in a page that is one file there are
 * none: its links stand there, inert. Null where the site has no such page.
 */
export interface PageLinks {
  /** The full address of the page itself, or '' where it has none. */
  canonical: string;
  /** Of the style sheet, which is not in the page then. */
  styleSheet: string;
  /** Where a reader subscribes. */
  feed: string | null;
  /** The front page in a language. */
  front(this: void, language: Language): string | null;
  section(this: void, name: string): string | null;
  tag(this: void, name: string): string | null;
  author(this: void, name: string): string | null;
  /** Where whoever makes a card of the page finds a picture of the library, and how wide it is there; null where it is gone. */
  cardPicture(this: void, media: string, width: number): { address: string; width: number } | null;
  /** All articles by month. */
  archive: string | null;
}
