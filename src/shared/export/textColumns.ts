/** What a screen of one-width type draws twice as wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\u200b-\u200d\u2060\ufe0f\ufeff]/u;
/** A column of longer words than this is not drawn apart for them. */
const WIDEST = 40;

/** Rows of words as lines in which the columns stand under each other, two spaces apart. */
export function textColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => widthOf(row[column] ?? '')))),
  );
  return rows.map((row) =>
    row
      .map((words, column) => words + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(words))))
      .join('  ')
      .trimEnd(),
  );
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
