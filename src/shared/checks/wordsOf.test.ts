import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spell, wordsOf } from './wordsOf';

const spelt = (text: string) => wordsOf(text).map((word) => word.spelt);

describe('takes as words', () => {
  it.each([
    ['Lamps, and “harbours”.', ['Lamps', 'and', 'harbours']],
    ['Don’t touch the keepers’ lamp’s glass', ["Don't", 'touch', 'the', 'keepers', "lamp's", 'glass']],
    ['a lamp-lit, rock-n-roll e-mail', ['lamp', 'lit', 'rock', 'roll', 'mail']],
    ['har\u00adbour', ['harbour']],
    ['cafe\u0301 ﬁeld', ['café', 'field']],
    ['在WeChat上reading新闻', ['reading']],
    ['“wrongg”—right', ['wrongg', 'right']],
  ])('%s', (text, words) => expect(spelt(text)).toEqual(words));
});

describe('leaves alone', () => {
  it.each([
    'https://lamp.example/teh?x=recieve and mailto:teh@lamp.example',
    'teh@lamp.example',
    'lamp.example/teh and teh.pdf and www.teh.example',
    '@lampwrihgt #lampwrihgt',
    'NGOs, the BBC’s and XINHUA',
    'B2B 3rd 1990s COVID-19 lamp_tax x86',
    'iPhone WeChat YouTube',
    '’tis ’em',
    '灯税引发争议 らんぷ 램프 Лампа',
    'Лamp',
    'q'.repeat(41),
  ])('%s', (text) => expect(spelt(text).filter((word) => word !== 'and' && word !== 'the')).toEqual([]));
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', 'e\u0301', '’', "'", '-', '\u00ad', '灯', '𠮷', '😀', ' ', '.', '@', '7'),
  }),
);

it('says of any text where its words are, in order, apart, and never within a letter', () => {
  fc.assert(
    fc.property(text, (any) => {
      let end = 0;
      for (const { from, to, spelt: word } of wordsOf(any)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(spell(any.slice(from, to))).toBe(word);
        expect(any.slice(from, to)).toMatch(/^\p{Script=Latin}/u);
        // No half of a pair, and no mark that belongs to the word, is left outside.
        expect(any.slice(to)).not.toMatch(/^[\p{M}\udc00-\udfff]/u);
        expect(any.slice(0, from)).not.toMatch(/[\ud800-\udbff]$/);
        end = to;
      }
    }),
  );
});
