/** A line that is only an address, as WordPress’s `autoembed` looks for it before it does anything else with a post. */
const LINE = /^([ \t]*https?)(?=:\/\/[^ \t\n\v\f\r<>"]+[ \t\v\f\r]*$):/gim;
const PARAGRAPH = /(<p(?: [^>]*)?>\s*https?)(?=:\/\/[^ \t\n\v\f\r<>"]+\s*<\/p>):/gi;

/**
 * HTML in which WordPress finds no address alone in its paragraph or line: it would ask that site for a player and put it in the
 * address’s place, for every reader. `colon` is what the colon of such an address is written as.
 */
export function escapeLoneAddresses(html: string, colon: string): string {
  if (!html.includes('://')) return html;
  return html.replace(LINE, `$1${colon}`).replace(PARAGRAPH, `$1${colon}`);
}
