/** A theme that was made of a saved page or a style sheet. */
export interface ImportedTheme {
  themeId: string;
  name: string;
  /** What was taken and what was left out, a sentence each. */
  taken: string[];
  dropped: string[];
  /** Whether the furniture of a site stands there without styles, as that is of Galley's own elements. */
  hasPlainFurniture: boolean;
}
