import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from './finding';
import { shiftFindings } from './shiftFindings';

const finding = (from: number, to: number): Finding => ({
  from,
  to,
  kind: 'spelling',
  replacement: null,
  advice: '',
});
const shifted = (before: string, after: string, word: string) => {
  const from = before.indexOf(word);
  return shiftFindings(before, after, [finding(from, from + word.length)]).map(({ from: at, to }) =>
    after.slice(at, to),
  );
};

it('keeps words that stay as they are, wherever they stand then', () => {
  expect(shifted('a teh b', 'aa teh b', 'teh')).toEqual(['teh']);
  expect(shifted('a teh b', 'a teh bb', 'teh')).toEqual(['teh']);
  expect(shifted('a teh', 'a teh ', 'teh')).toEqual(['teh']);
  expect(shifted('a teh', 'a teh灯', 'teh')).toEqual(['teh']);
});

it('loses words that are changed or go on', () => {
  expect(shifted('a teh b', 'a tehs b', 'teh')).toEqual([]);
  expect(shifted('a teh b', 'a xteh b', 'teh')).toEqual([]);
  expect(shifted('a teh b', 'a th b', 'teh')).toEqual([]);
  expect(shifted('a teh b', 'a t eh b', 'teh')).toEqual([]);
});

it('never points at other words than it did', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '灯', '’'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, (head, old, now, tail) => {
      const before = head + old + tail;
      const after = head + now + tail;
      const words = Array.from(before.matchAll(/[ab’]+/g), ({ index, 0: word }) =>
        finding(index, index + word.length),
      );
      for (const { from, to } of shiftFindings(before, after, words)) {
        expect(after.slice(from, to)).toMatch(/^[ab’]+$/);
        expect(`${after.charAt(from - 1)}${after.charAt(to)}`).not.toMatch(/[ab’]/);
      }
    }),
  );
});
