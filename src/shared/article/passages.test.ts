import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { passages, textLanguage } from './passages';

describe('textLanguage', () => {
  it.each([
    ['Plain English', 'en', 'en'],
    ['An outlet, 雾港周刊, in a sentence', 'en', 'en'],
    ['“没有人问过海鸥。”Maren 说。', 'en', 'zh-Hans'],
    ['港务局切断了电源', 'zh-Hant', 'zh-Hant'],
    ['Count the lamps', 'zh-Hans', 'en'],
    ['2026', 'zh-Hans', 'zh-Hans'],
  ] as const)('%s, in an article in %s, is %s', (text, around, expected) => {
    expect(textLanguage(text, around, 'zh-Hans')).toBe(expected);
  });
});

describe('passages', () => {
  it('takes Chinese with its punctuation out of a text', () => {
    expect(passages('As 《雾港周刊》，2026年第3期, says')).toEqual([
      { text: 'As ', chinese: false },
      { text: '《雾港周刊》，2026年第3期', chinese: true },
      { text: ', says', chinese: false },
    ]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(
          passages(text)
            .map((passage) => passage.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
