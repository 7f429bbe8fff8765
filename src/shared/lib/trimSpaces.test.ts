import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimSpaces } from './trimSpaces';

it('takes what a page does not show, and nothing that it does', () => {
  expect(trimSpaces(' \r\n\t　　第一段\u00a0 \n')).toBe('　　第一段\u00a0');
  expect(trimSpaces(' \n ')).toBe('');
});

it('is what a pattern of HTML’s white space takes', () => {
  const letters = fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\f', '\r', '\v', '　', '\u00a0', 'a'),
  });
  fc.assert(
    fc.property(letters, (text) => {
      expect(trimSpaces(text)).toBe(text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, ''));
    }),
  );
});
