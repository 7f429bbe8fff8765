/** Beyond it lists are numbered by no format; Markdown's nine digits are the fewest. */
const MOST = 999_999_999;

/** The number that an attribute or a mark begins with, as a browser reads it; null where it has none fit for a list. */
export function readListNumber(text: string | null): number | null {
  const number = Number.parseInt(text ?? '', 10);
  return Math.abs(number) <= MOST ? number : null;
}
