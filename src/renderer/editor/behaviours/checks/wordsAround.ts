/** Characters on each side of words that are shown out of their text. */
const AROUND = 32;

/** Words with some of those before and after them: "… the recieve lamps of May …". */
export function wordsAround(text: string, from: number, to: number): string {
  const start = from <= AROUND ? 0 : text.indexOf(' ', from - AROUND) + 1;
  const isCut = to + AROUND < text.length;
  const lastSpace = text.lastIndexOf(' ', to + AROUND);
  const end = !isCut ? text.length : lastSpace < to ? to + AROUND : lastSpace;
  const shown = text
    .slice(start > from ? from : start, end)
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '…' : ''}${shown}${isCut ? '…' : ''}`;
}
