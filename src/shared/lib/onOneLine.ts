/** Makes each gap of plain white space a single space, line ends too; no-break and Chinese spaces are letters of hers. */
export function joinGaps(words: string): string {
  return words.replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ');
}

/** Words without line ends, their gaps joined, and none around them. */
export function onOneLine(words: string): string {
  return joinGaps(words).trim();
}

/** The same with plain spaces alone, for names that are to be found again however their spaces were typed. */
export function withPlainSpaces(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
