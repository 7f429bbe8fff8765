import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindQuery, NO_QUERY } from './findQuery';
import { patternFinder } from './findPattern';
import { type Finder, wordsFinder } from './findWords';

function finderOf(query: FindQuery): Finder | string {
  return query.isPattern ? patternFinder(query) : wordsFinder(query);
}

function found(text: string, query: Partial<FindQuery>): string[] {
  const find = finderOf({ ...NO_QUERY, ...query }) as Finder;
  return find(text).map(({ from, to }) => text.slice(from, to));
}

function replaced(text: string, query: Partial<FindQuery>, replacement: string): string {
  const find = finderOf({ ...NO_QUERY, ...query }) as Finder;
  return find(text).reduceRight(
    (rest, { from, to, replaceWith }) => rest.slice(0, from) + replaceWith(replacement) + rest.slice(to),
    text,
  );
}

describe('finderOf', () => {
  it('finds words as they are typed, in any case unless she minds it', () => {
    expect(found('Lamp, lamp and LAMP', { words: 'lamp' })).toEqual(['Lamp', 'lamp', 'LAMP']);
    expect(found('Lamp, lamp and LAMP', { words: 'lamp', matchesCase: true })).toEqual(['lamp']);
  });

  it('finds letters and figures in either width, and marks in the one that is typed', () => {
    const text = '涨了３６.5，Ｆａｃｅｂｏｏｋ（facebook）';
    expect(found(text, { words: '36.5' })).toEqual(['３６.5']);
    expect(found(text, { words: 'facebook' })).toEqual(['Ｆａｃｅｂｏｏｋ', 'facebook']);
    expect(found(text, { words: 'ＦＡＣＥ' })).toEqual(['Ｆａｃｅ', 'face']);
    expect(found(text, { words: '(face' })).toEqual([]);
    expect(found(text, { words: 'facebook', matchesCase: true })).toEqual(['facebook']);
  });

  it('puts words in the capitals of those that it found, unless she minds the case or asked for them', () => {
    const text = 'Rest, rest and REST. The rest.';
    expect(replaced(text, { words: 'rest' }, 'sleep')).toBe('Sleep, sleep and SLEEP. The sleep.');
    expect(replaced(text, { words: 'rest', matchesCase: true }, 'sleep')).toBe(
      'Rest, sleep and REST. The sleep.',
    );
    expect(replaced(text, { words: 'Rest' }, 'sleep')).toBe('sleep, sleep and sleep. The sleep.');
    expect(replaced('UK, uk', { words: 'uk' }, 'Britain')).toBe('Britain, Britain');
    expect(replaced('Phone', { words: 'phone' }, 'iPhone')).toBe('iPhone');
    expect(replaced('Éclair', { words: 'éclair' }, 'östra')).toBe('Östra');
    expect(replaced('A lamp. a lamp', { words: 'a' }, 'one')).toBe('One lonemp. one lonemp');
    expect(replaced('海港 HAI', { words: '海港' }, '灯塔')).toBe('灯塔 HAI');
  });

  it('finds whole words only when she asks for them', () => {
    const text = 'The lamp, a lamplighter, lamp-oil and lamp’s.';
    expect(found(text, { words: 'lamp', wholeWords: true })).toHaveLength(3);
    expect(found('café au lait', { words: 'caf', wholeWords: true })).toEqual([]);
  });

  it('finds Chinese in the middle of a run, as a whole word too', () => {
    expect(found('海港灯税引发争议', { words: '灯税' })).toEqual(['灯税']);
    expect(found('海港灯税引发争议', { words: '灯税', wholeWords: true })).toEqual(['灯税']);
  });

  it('finds the very signs, unless they are a pattern', () => {
    expect(found('a.c and abc (x) [y] $1 \\d 𠀋-/', { words: 'a.c' })).toEqual(['a.c']);
    expect(found('a.c and abc', { words: 'a.c', isPattern: true })).toEqual(['a.c', 'abc']);
    expect(found('one\ntwo', { words: '^t', isPattern: true })).toEqual(['t']);
  });

  it('finds any text in itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        expect(found(words, { words, matchesCase: true })).toEqual([words]);
      }),
    );
  });

  it('looks for nothing where there is nothing to look for', () => {
    expect(found('abc', { words: 'x*', isPattern: true })).toEqual([]);
  });

  it('says why a pattern cannot be used', () => {
    expect(finderOf({ ...NO_QUERY, words: '(', isPattern: true })).toMatch(/no regular expression/);
    for (const words of ['(?=a)b', '(a)\\1', 'a{2000}']) {
      expect(finderOf({ ...NO_QUERY, words, isPattern: true })).toMatch(/does not look for this pattern/);
    }
    expect(finderOf({ ...NO_QUERY, words: '(.{1,30}){1,30}X', isPattern: true })).toMatch(/too large/);
  });

  it('takes no pattern longer than the text is', () => {
    const line = 'The harbour master of Port Sorrel left at nine, and nobody knew why. '.repeat(20);
    const start = performance.now();
    for (const words of ['(.|\\s)*foo', '(\\w|\\d)+X', '(a|a)+$', '.*.*.*X', '\\w+\\w+\\w+!', '(a+)+$']) {
      expect(found(line, { words, isPattern: true })).toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('finds by classes, scripts and named groups, beside signs of two units', () => {
    expect(found('😀 the 灯税 of Łódź\u00A0now', { words: '\\p{Script=Han}+', isPattern: true })).toEqual([
      '灯税',
    ]);
    expect(found('😀 the 灯税', { words: '\\p{L}+', isPattern: true })).toEqual(['the', '灯税']);
    expect(found('LAMP lamp', { words: '\\u006camp', isPattern: true, matchesCase: true })).toEqual(['lamp']);
  });
});

describe('replaceWith', () => {
  it('puts the words in as they are', () => {
    expect(replaced('a lamp', { words: 'lamp' }, '$& $1 light')).toBe('a $& $1 light');
  });

  it('puts the groups of a pattern in', () => {
    const query = { words: '(\\d+) (?<unit>km|mi)', isPattern: true };
    expect(replaced('5 km, 7 mi', query, '$<unit> $1 ($&) $$ $9')).toBe('km 5 (5 km) $ $9, mi 7 (7 mi) $ $9');
  });
});
