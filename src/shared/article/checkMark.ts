/** What stands before an item of a check list where it is words: every format and every reader shows it. */
const CHECK_MARKS = { ticked: '☑', open: '☐' };

/** Of an item; empty where it cannot be ticked. */
export function checkMark(checked: boolean | null): string {
  if (checked === null) return '';
  return `${checked ? CHECK_MARKS.ticked : CHECK_MARKS.open} `;
}

/** Whether a text starts as a ticked or an open item, and how long that start is; null for any other. */
export function readCheckMark(text: string): { checked: boolean; length: number } | null {
  const match = /^\s*([☐☑☒✅⬜])\s*/u.exec(text);
  return match === null ? null : { checked: !'☐⬜'.includes(match[1]!), length: match[0].length };
}
