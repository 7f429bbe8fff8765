// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { inlineText } from '../../shared/article/blockText';
import { markdownToHtml } from './markdownToHtml';
import { parseInert } from './parseInert';
import { readHtml } from './readHtml';

/** Blocks as lines, a footnote's words in brackets where its mark stands. */
const read = (text: string) =>
  readHtml(parseInert(markdownToHtml(text)), () => 's1').blocks.map((block) =>
    'children' in block && block.type !== 'list' && block.type !== 'table' && block.type !== 'quotation'
      ? inlineText(block.children as never)
      : block.type,
  );

it.each([
  ['a mark and its words', 'One[^1] two.\n\n[^1]: Said *so*.', ['One[Said so.] two.']],
  ['a name in the place of a number', 'One[^gull] two.\n\n[^gull]: Said.', ['One[Said.] two.']],
  ['one word, which could be an address', 'One[^1].\n\n[^1]: Ibid.', ['One[Ibid.].']],
  ['one word behind a comment', 'One[^1].\n\n[^1]: a\\* <!-- -->', ['One[a*].']],
  [
    'several paragraphs, and the text goes on behind them',
    'One[^1].\n\n[^1]: First.\ngoes on\n\n    Second.\n\nAfter.',
    ['One[First. goes on\nSecond.].', 'After.'],
  ],
  [
    'two in a row, of which the second stands first',
    'One[^b] two[^a].\n\n[^a]: A.\n[^b]: B.',
    ['One[B.] two[A.].'],
  ],
  ['the same mark twice', 'One[^1] two[^1].\n\n[^1]: A.', ['One[A.] two[A.].']],
  [
    'links that are defined elsewhere',
    'One[^1].\n\n[^1]: See [it][x].\n\n[x]: https://kestrel.example/',
    ['One[See it.].'],
  ],
  ['words that nothing refers to', 'One.\n\n[^1]: Words stay.', ['One.', 'list']],
  ['a mark without words', 'One[^1].', ['One[^1].']],
  [
    'no mark behind a backslash or in code',
    'One\\[^1] `[^1]` two[^1].\n\n[^1]: A.',
    ['One[^1] [^1] two[A.].'],
  ],
  ['a mark behind an exclamation mark', 'Stop\\![^1] Go.\n\n[^1]: A.', ['Stop![A.] Go.']],
  [
    'a mark before a link',
    'One[^1]<!-- -->[two](https://kestrel.example/) three.\n\n[^1]: A.',
    ['One[A.]two three.'],
  ],
  ['a mark before a parenthesis', 'One[^1]\\(two).\n\n[^1]: A.', ['One[A.](two).']],
  ['a mark before a colon', '[^1]\\: two.\n\n[^1]: A b.', ['[A b.]: two.']],
  ['a mark alone in its line', 'One.\n\n[^1]\n\nTwo.\n\n[^1]: A b c.', ['One.', '[A b c.]', 'Two.']],
  ['a mark alone', '[^1]\n\n[^1]: A b c.', ['[A b c.]']],
  ['no definition in a fence', 'One[^1].\n\n```\n[^1]: A.\n```\n', ['One[^1].', '[^1]: A.']],
])('a footnote of Markdown: %s', (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});

it('a table of one row is one', () => {
  expect(read('Before.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |')).toEqual(['Before.', 'table']);
});

it('a rule before footnotes stays hers, unless a program drew it above them', () => {
  const note = '<ol><li><p id="n">Words <a href="#r">1</a></p></li></ol>';
  const kinds = (rule: string) =>
    readHtml(parseInert(`<p>One <a id="r" href="#n">1</a></p>${rule}${note}`), () => 's1').blocks.map(
      ({ type }) => type,
    );
  expect(kinds('<hr>')).toEqual(['paragraph', 'horizontalrule']);
  expect(kinds('<hr class="dots">')).toEqual(['paragraph', 'horizontalrule']);
  expect(kinds('<hr class="footnotes-sep">')).toEqual(['paragraph']);
});
