import { expect, it } from 'vitest';
import { joinGaps, onOneLine, withPlainSpaces } from './onOneLine';

it('joins spaces, tabs and ends of lines, and leaves no-break, thin and Chinese spaces as they are', () => {
  expect(onOneLine('  10\u00a0km \n\t from\u2009here\r\n头条\u3000副题 ')).toBe(
    '10\u00a0km from\u2009here 头条\u3000副题',
  );
  expect(joinGaps(' a\u2028b  ')).toBe(' a b ');
});

it('finds a name again whose spaces were typed in another way', () => {
  expect(withPlainSpaces('\u3000New\u00a0 York\n')).toBe('New York');
});
