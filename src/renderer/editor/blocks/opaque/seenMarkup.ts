const seen = new Set<string>();

/** A block with this markup was in an article that this window showed. */
export function rememberMarkup(markup: string): void {
  seen.add(markup);
}

/**
 * Whether a pasted block may go to a site as it is. A page can put blocks of Galley's into the clipboard, with markup that
 * runs something on the site: only what an article had already is taken.
 */
export function isSeenMarkup(markup: string): boolean {
  return seen.has(markup);
}
