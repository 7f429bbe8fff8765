import type { Language } from '../article/language';
import type { AttributionStyle } from '../source/attribution';

/** How a site's pages look: read from resources/sites/<id>/ by main, plain text from there on. */
interface SiteTheme {
  /** The page with {{placeholders}} (see fillTemplate); the furniture stands in it, inert. */
  template: string;
  /** The donation pop-up, put into the page only for a first visit. */
  firstVisit: string;
  /** The whole style sheet, its fonts inlined as data: addresses. */
  css: string;
  /**
   * What the site says in each language, by name: `{{word:subscribe}}`. A section's name is under `section:<name>`.
   * What stands before a name ends in its own space, if its language sets one: "By ", "作者：".
   */
  words: Record<Language, Record<string, string>>;
}

/** A place that Galley exports to. */
export interface Site {
  id: string;
  name: string;
  /** Its http(s) address, without a slash at the end. */
  address: string;
  /** What its own pages are in: its front page and its lists, and a new article written for it. */
  language: Language;
  /** IANA name: the site dates its pages by its own clock, wherever they are written. */
  timeZone: string;
  sections: string[];
  attribution: AttributionStyle;
  /** The shape of an article's path, as in `permalinkPath`. */
  permalink: string;
  /** Who signs an article that names nobody, or ''. */
  byline: string;
  /** Under what its texts may be used again, in words, or ''. */
  licence: string;
  theme: SiteTheme;
}
