/** Words without line ends, each gap between them a single space. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
