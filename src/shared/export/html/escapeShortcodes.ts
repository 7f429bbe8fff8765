const NAMES = 'audio|caption|embed|gallery|playlist|video|wp_caption';
/** The start of a shortcode that WordPress has by itself; a name in capitals is none. */
export const SHORTCODE = new RegExp(`\\[(?=(?:${NAMES})(?![\\w-]))`, 'g');
/** Such a shortcode and nothing else. */
const LONE = new RegExp(`^${SHORTCODE.source}[^\\]]*\\]$`);
const TAG_OR_OPENING = new RegExp(`<[^>]*>|${SHORTCODE.source}`, 'g');

/** Whether WordPress puts something of its own in the place of words here. */
export const hasShortcode = (html: string) => html.search(SHORTCODE) !== -1;

export const isLoneShortcode = (html: string) => LONE.test(html);

/**
 * HTML in which no words of hers, such as “[video]”, are taken by WordPress for a command to put something in their
 * place. `bracket` is what their bracket is written as; in an address it is written as addresses have it.
 */
export function escapeShortcodes(html: string, bracket: string): string {
  if (!hasShortcode(html)) return html;
  return html.replace(TAG_OR_OPENING, (found) => (found === '[' ? bracket : found.replace(SHORTCODE, '%5B')));
}
