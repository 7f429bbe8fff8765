/** Words in quotation marks; those that they have themselves become the inner ones. An apostrophe stays what it is. */
export function inQuotationMarks(words: string): string {
  return `“${words
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’')}”`;
}
