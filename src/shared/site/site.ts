import type { AttributionStyle } from '../source/attribution';

/** How a site's pages look: read from resources/sites/<id>/ by main, plain text from there on. */
export interface SiteTheme {
  /** The page with {{placeholders}}; the furniture stands in it, inert. */
  template: string;
  /** The donation pop-up, put into the page only for a first visit. */
  firstVisit: string;
  /** The whole style sheet, its fonts inlined as data: addresses. */
  css: string;
}

/** A place that Galley exports to. */
export interface Site {
  id: string;
  name: string;
  /** Its http(s) address, without a slash at the end. */
  address: string;
  sections: string[];
  attribution: AttributionStyle;
  theme: SiteTheme;
}
