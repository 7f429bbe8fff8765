const SPECIAL = /[\\`*_[\]<~|&]/;
/** An underscore within a word is none, and who makes links of bare addresses would take its backslash into them. */
const SIGN = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[\\`*[\]<~|]|&(?=#?\w+;)/gu;
/** What means something at the start of a line: a list, a quotation, a heading, an underline. */
const AT_START = /^(?:[-+=>#]|\d{1,9}(?=[.)]))/;

/** Words with a backslash before every sign that Markdown could read as its own. */
export function escapeMarkdown(text: string): string {
  return SPECIAL.test(text) ? text.replace(SIGN, '\\$&') : text;
}

/** A block's text with the signs escaped that mean something at the start of a line, and its lines trimmed. */
export function escapeLines(text: string): string {
  if (!text.includes('\n')) return escapeLine(text);
  return text.split('\n').map(escapeLine).join('\n').trim();
}

function escapeLine(text: string): string {
  const line =
    isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)) ? trimmed(text) : text;
  if (!AT_START.test(line)) return line;
  return line.replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Without spaces and tabs at its ends. Wider spaces stay: some desks open a Chinese paragraph with two. */
function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
