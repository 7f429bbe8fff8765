/**
 * Without the white space at both ends that a page does not show. Signs that are as wide as a character or that cannot break
 * stay: Chinese paragraphs begin with two of the first, and JavaScript's own `trim` takes them.
 */
export function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A space, a tab or an end of a line or a page. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}
