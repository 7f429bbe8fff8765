import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { compareText, plainRuns, type Run } from './compareText';

/** "the [-books-]{+records+} went" */
function marked(before: string, after: string): string {
  return compareText(plainRuns(before), plainRuns(after))
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

describe('compareText', () => {
  it.each([
    [
      'The tide books went missing',
      'The tide records went missing',
      'The tide [-books-]{+records+} went missing',
    ],
    ['Nobody was told.', 'Nobody was told. She asked.', 'Nobody was told.{+ She asked.+}'],
    ['Don’t ask the harbour office', 'Ask the harbour office', '[-Don’t ask-]{+Ask+} the harbour office'],
    [
      '雾港四十年的潮位记录不见了',
      '雾港四十年的航海日志不见了',
      '雾港四十年的[-潮位记录-]{+航海日志+}不见了',
    ],
    ['', '', ''],
    ['Gone', '', '[-Gone-]'],
  ])('shows words: %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('shows a phrase as one change, and no words that are the same by chance between two', () => {
    expect(
      marked(
        'They left without notice. It was seen first by the ferry pilots, as Maren Oduya reports:',
        'They left without notice. The office calls it the usual maintenance, as Maren Oduya reports:',
      ),
    ).toBe(
      'They left without notice. [-It was seen first by the ferry pilots-]{+The office calls it the usual maintenance+}, as Maren Oduya reports:',
    );
  });

  it('says where only the looks changed', () => {
    const [plain, bold] = [
      plainRuns('The Kestrel Ledger reports'),
      [...runs('The ', 0), ...runs('Kestrel Ledger', 1), ...runs(' reports', 0)],
    ];
    expect(
      compareText(plain, bold).map(({ text, isRestyled, format }) => [text, isRestyled, format]),
    ).toEqual([
      ['The ', false, 0],
      ['Kestrel Ledger', true, 1],
      [' reports', false, 0],
    ]);
  });

  it('compares long texts that have nothing in common at once', () => {
    const words = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word}${i}`).join(' ');
    const start = performance.now();
    expect(compareText(plainRuns(words('a')), plainRuns(words('b')))).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const arbitraryRuns: fc.Arbitrary<Run[]> = fc.array(
    fc.record({
      text: arbitraryText,
      format: fc.nat({ max: 3 }),
      url: fc.constantFrom(null, 'https://a.example'),
      lang: fc.constantFrom(null, 'fr'),
    }),
    { maxLength: 5 },
  );

  it('has both texts whole, with their looks', () => {
    const looks = (all: Omit<Run, 'lang'>[]) =>
      all.flatMap(({ text, format, url }) => text.split('').map((sign) => [sign, format, url]));
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRuns, (before, after) => {
        const pieces = compareText(before, after);
        const text = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(text('added')).toBe(before.map(({ text }) => text).join(''));
        expect(looks(pieces.filter(({ kind }) => kind !== 'removed'))).toEqual(looks(after));
      }),
    );
  });
});

function runs(text: string, format: number): Run[] {
  return [{ text, format, url: null, lang: null }];
}
