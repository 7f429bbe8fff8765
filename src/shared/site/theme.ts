import type { Language } from '../article/language';
import type { FurnitureKind } from './furniture';

/** A drawing of its own that a theme has for a kind of module. */
export interface ThemeLook {
  id: string;
  kind: FurnitureKind;
  name: string;
}

/** What of a theme is known before it is drawn. */
export interface ThemeSummary {
  /** The name of its folder. */
  id: string;
  name: string;
  /** It stands in the library, and did not come with Galley. */
  isHers: boolean;
  looks: ThemeLook[];
}

/** In whose elements and classes the text of a page stands: Galley's own, or those that WordPress gives a post. */
export const THEME_MARKUPS = ['galley', 'wordpress'] as const;
export type ThemeMarkup = (typeof THEME_MARKUPS)[number];

/** How a site's pages look: a folder of files, read by main, plain text from there on. */
export interface SiteTheme extends ThemeSummary {
  /** The page with {{placeholders}} (see fillTemplate). */
  template: string;
  markup: ThemeMarkup;
  /** A template for each kind of module, and for each look. */
  furniture: Record<string, string>;
  /** The whole style sheet, its fonts inlined as data: addresses. */
  css: string;
  /**
   * What the page says in each language, by name: `{{word:subscribe}}`. A section's name is under `section:<name>`.
   * What stands before a name ends in its own space, if its language sets one: "By ", "作者：".
   */
  words: Record<Language, Record<string, string>>;
}
