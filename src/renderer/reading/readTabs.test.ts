import { expect, it } from 'vitest';
import { tableCells } from '../../shared/article/blocks/table';
import { inlineText } from '../../shared/article/blockText';
import { readTabs } from './readTabs';

const read = (text: string) => {
  const table = readTabs(text);
  return table && tableCells(table).map((row) => row.map(inlineText).join('|'));
};

it.each([
  ['a\tb\r\n1\t2\r\n', ['a|b', '1|2']],
  ['a\t\n\t2', ['a|', '|2']],
  ['a\t"one\n""two"""\n1\t2', ['a|one\n"two"', '1|2']],
  ['a\t"b" c\n1\t2', ['a|"b" c', '1|2']],
])('the cells of a spreadsheet are a table: %j', (text, cells) => expect(read(text)).toEqual(cells));

it.each(['a\tb', 'a\nb', '', 'a\tb\nc', 'a\tx\n\n\ty', '\tIndented\nand not', '"open\tb\nc\td\te'])(
  'other text is none: %j',
  (text) => expect(read(text)).toBeNull(),
);
