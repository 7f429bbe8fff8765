const SPECIAL = /[\\`*_[\]<~|&]/;

/** Words with a backslash before every sign that Markdown could read as its own. */
export function escapeMarkdown(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&') : text;
}

/** A block's text with the signs escaped that mean something at the start of a line, and its lines trimmed. */
export function escapeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .map((line) => line.replace(/^[-+=>#]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2'))
    .join('\n')
    .trim();
}
