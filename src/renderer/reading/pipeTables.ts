const DELIMITERS = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:?)?(?: *\|)? *$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** Markdown with each of GitHub's tables, which CommonMark does not know, as the HTML that `write` makes of its rows. */
export function replaceTables(text: string, write: (rows: string[][]) => string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const written: string[] = [];
  let isFenced = false;
  let isChanged = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (FENCE.test(line)) isFenced = !isFenced;
    if (isFenced || !isHead(line, lines[at + 1])) {
      written.push(line);
      continue;
    }
    const rows = [cellsOf(line)];
    for (at += 2; at < lines.length && isRow(lines[at]!); at++) rows.push(cellsOf(lines[at]!));
    at -= 1;
    written.push('', write(rows), '');
    isChanged = true;
  }
  return isChanged ? written.join('\n') : text;
}

/** Whether two lines are the head of a table: as many names as there are delimiters. */
export function isHead(line: string, next: string | undefined): boolean {
  if (next === undefined || !line.includes('|') || !DELIMITERS.test(next)) return false;
  return /^ {0,3}\S/.test(line) && cellsOf(line).length === cellsOf(next).length;
}

function isRow(line: string): boolean {
  return line.trim() !== '' && !/^ {0,3}(?:>|#{1,6} |```|~~~)/.test(line);
}

function cellsOf(line: string): string[] {
  const row = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
