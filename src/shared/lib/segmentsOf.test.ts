import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segmentsOf';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

describe('segmentsOf', () => {
  const piece = fc.constantFrom(
    ...['a', 'e\u0301', 'lamp', ' ', '\n', '.', '海鸥', '👩🏽‍🚀', '🇬🇧', '🇫', 'न्दी', '각', '\u200d', '\r\n'],
    'x'.repeat(600),
    'o\u0308'.repeat(300),
    `z${'\u0301'.repeat(900)}`,
    '🇬🇧'.repeat(200),
  );
  const text = fc.array(piece, { maxLength: 200 }).map((all) => all.join(''));

  it('has the characters that the engine has, however long the text is', () => {
    fc.assert(
      fc.property(text, (given) => {
        const whole = Array.from(graphemes.segment(given), ({ segment }) => segment);
        expect([...segmentsOf(graphemes, given)]).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out and doubles nothing of a text in words', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect([...segmentsOf(words, given)].join('')).toBe(given);
      }),
      { numRuns: 60 },
    );
  });

  it('takes four times as long for four times the text, not sixteen times', () => {
    const time = (length: number) => {
      const given = '👩🏽‍🚀'.repeat(length);
      const before = performance.now();
      expect([...segmentsOf(graphemes, given)]).toHaveLength(length);
      return performance.now() - before;
    };
    time(1_000);
    // The engine alone would take half a minute for the longer one.
    expect(time(40_000)).toBeLessThan(40 * Math.max(time(2_500), 5));
  });
});
