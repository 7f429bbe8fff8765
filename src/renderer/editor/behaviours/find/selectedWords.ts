import { selectedText } from '../../selectedText';

const LONGEST = 200;

/** What is selected in the text, when it can be looked for: words of one line. */
export function selectedWords(): string {
  const words = selectedText();
  return words.length > LONGEST || words.includes('\n') ? '' : words;
}
