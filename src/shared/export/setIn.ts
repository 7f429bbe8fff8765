/** A text with `mark` before each of its lines. Only \n ends a line: a regular expression would see more ends. */
export function setIn(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
}
