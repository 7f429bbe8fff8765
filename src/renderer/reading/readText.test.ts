import { expect, it } from 'vitest';
import { readText } from './readText';

const lines = (text: string) =>
  readText(text).map((block) =>
    block.type === 'paragraph'
      ? block.children.map((run) => (run.type === 'text' ? run.text : '/')).join('')
      : '',
  );

it.each([
  ['line ends of every system', 'a\r\nb\rc\n\nd\u2029e', ['a', 'b', 'c', 'd', 'e']],
  ['a line end within a paragraph, as Word writes it too', 'a\u2028b\vc', ['a/b/c']],
  ['a page end', 'a\fb', ['a', 'b']],
  ['tabs', 'a\tb', ['a b']],
  ['signs that are no text', '\u0000a\u0007b\ufffec\uffff\u007f', ['abc']],
  ['signs that look like none and are', 'a\u200bb\u00adc\u200f', ['a\u200bb\u00adc\u200f']],
  ['a space', ' ', [' ']],
  ['signs alone', '\u0000', []],
])('plain text: %s', (_name, text, expected) => {
  expect(lines(text)).toEqual(expected);
});
