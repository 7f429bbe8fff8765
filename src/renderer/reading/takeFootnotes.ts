const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const INDENT = /^(?: {4}|\t)/;
/** A fence may have words behind it where it opens, and none where it closes. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** A footnote of Markdown: its name, and its words as Markdown. */
export interface MarkdownFootnote {
  label: string;
  text: string;
}

/**
 * Takes the definitions of footnotes, which CommonMark does not know, out of Markdown: a line `[^name]: words` with the
 * lines that go on with it, and the paragraphs behind it that are set in.
 */
export function takeFootnotes(text: string): { rest: string; footnotes: MarkdownFootnote[] } {
  const footnotes: MarkdownFootnote[] = [];
  const rest: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  /** The fence that is open; '' where none is. */
  let fence = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    fence = fenceAfter(line, fence);
    const [, label, first = ''] = (fence === '' ? DEFINITION.exec(line) : null) ?? [];
    if (label === undefined) {
      rest.push(line);
      continue;
    }
    const end = endOfDefinition(lines, at);
    const words = [first, ...lines.slice(at + 1, end).map((further) => further.replace(INDENT, ''))];
    footnotes.push({ label, text: words.join('\n').trim() });
    rest.push('');
    at = end - 1;
  }
  return footnotes.length === 0 ? { rest: text, footnotes } : { rest: rest.join('\n'), footnotes };
}

/** The fence that is open behind a line: one is closed only by its own sign, as often at the least. */
function fenceAfter(line: string, open: string): string {
  const [, fence = '', words = ''] = FENCE.exec(line) ?? [];
  if (open === '') return fence.startsWith('`') && words.includes('`') ? '' : fence;
  return fence.startsWith(open) && words.trim() === '' ? '' : open;
}

/** Where the definition that starts at a line is over. */
function endOfDefinition(lines: readonly string[], start: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at]!;
    const isBlank = line.trim() === '';
    const goesOn =
      INDENT.test(line) || (at === end && !isBlank && lines[at - 1]!.trim() !== '' && isLazy(line));
    if (goesOn && !isBlank) end = at + 1;
    else if (!isBlank) break;
  }
  return end;
}

/** A line that only goes on with the words before it, and starts nothing of its own. */
function isLazy(line: string): boolean {
  return !DEFINITION.test(line) && !/^ {0,3}(?:[-+*>] |#{1,6} |```|~~~|\d{1,9}[.)] |<)/.test(line);
}
