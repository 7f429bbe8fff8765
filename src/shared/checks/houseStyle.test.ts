import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStyleFinder } from './findStyle';
import { parseHouseStyle, tellProblems } from './houseStyle';

describe('a house style is read', () => {
  it('a rule a line, with what to write, why, or both', () => {
    const text =
      '\ufeff# Ours\r\n\r\nutilise -> use\nillegal  alien → migrant | AP, 2013\nnetizen | say who\n微信 -> WeChat';
    expect(parseHouseStyle(text)).toEqual({
      rules: [
        { term: 'utilise', replacement: 'use', advice: '' },
        { term: 'illegal alien', replacement: 'migrant', advice: 'AP, 2013' },
        { term: 'netizen', replacement: null, advice: 'say who' },
        { term: '微信', replacement: 'WeChat', advice: '' },
      ],
      problems: [],
    });
  });

  it('with what is no rule told by its line, and the others holding', () => {
    const style = parseHouseStyle(
      `# no\nutilise\n-> use\nlamp ->\na -> b -> c\nx -> x\ngood -> better\ngood -> best\n${'w'.repeat(401)}`,
    );
    expect(style.rules.map(({ term }) => term)).toEqual(['good']);
    expect(style.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 8, 9]);
    expect(style.problems.at(-2)?.what).toBe('repeats line 7');
    expect(tellProblems(style)).toBe(
      'The house style has lines that Galley cannot read. Line 2 says neither what to write instead (after ->) nor why (after |). ' +
        'Line 3 has no word before the arrow. Line 4 has nothing after the arrow. So it is with 4 more. The other rules hold: 1.',
    );
  });

  it('up to five thousand rules', () => {
    const style = parseHouseStyle(Array.from({ length: 5002 }, (_, at) => `w${at} -> v`).join('\n'));
    expect(style.rules).toHaveLength(5000);
    expect(style.problems).toMatchObject([{ line: 5001 }]);
  });

  it('whatever stands in it: each line is a rule, a problem or nothing', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '->', '→', '|', '#', '灯', '\t', '😀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { rules, problems } = parseHouseStyle(lines.join('\n'));
        const said = lines.filter((one) => one.trim() !== '' && !one.trim().startsWith('#'));
        expect(rules.length + problems.length).toBe(said.length);
        for (const { term, replacement, advice } of rules) {
          expect(term.trim()).toBe(term);
          expect(term).not.toBe('');
          expect(replacement !== null || advice !== '').toBe(true);
        }
      }),
    );
  });
});

const found = (style: string, text: string) =>
  makeStyleFinder(parseHouseStyle(style).rules)(text).map(
    ({ from, to, replacement, advice }) => `${text.slice(from, to)}>${replacement ?? advice}`,
  );

describe('it is found in a text', () => {
  it('as whole words, and in the case of the text', () => {
    expect(found('utilise -> use', 'We utilise; Utilise and UTILISE, not utilised.')).toEqual([
      'utilise>use',
      'Utilise>Use',
      'UTILISE>USE',
    ]);
    expect(found('illegal alien -> migrant', 'An illegal\u00a0alien.')).toEqual([
      'illegal\u00a0alien>migrant',
    ]);
    expect(found("O'Hara -> Ohara", 'O’Hara, o’hara')).toEqual(['O’Hara>Ohara']);
  });
  it('in Chinese anywhere, and beside it', () => {
    expect(found('微信 -> WeChat\nApp | 应用', '他用微信发App给我')).toEqual(['微信>WeChat', 'App>应用']);
  });
  it('the longest rule first, each place once', () => {
    expect(found('lamp -> light\nlamp tax -> levy', 'lamp tax, lamp')).toEqual([
      'lamp tax>levy',
      'lamp>light',
    ]);
  });
  it('and not where the text is right already, nor in an address', () => {
    expect(found('Xi -> Xi Jinping', 'Xi Jinping met Xi.')).toEqual(['Xi>Xi Jinping']);
    expect(found('Internet -> internet', 'Internet for all. The Internet. “Internet!”')).toEqual([
      'Internet>internet',
    ]);
    expect(found('internet -> Internet', 'the internet, the Internet')).toEqual(['internet>Internet']);
    expect(found('lamp -> light', 'https://lamp.example/lamp')).toEqual([]);
  });
});

it('every place that is found is whole characters of the text, in order and apart', () => {
  const piece = fc.constantFrom('a', 'A', 'ab', '灯', '灯税', '𠮷', '😀', ' ', 'İ', '’');
  const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.array(piece, { maxLength: 30 }), (terms, pieces) => {
      const any = pieces.join('');
      const { rules } = parseHouseStyle(terms.map((term) => `${term} -> z`).join('\n'));
      let end = 0;
      for (const { from, to } of makeStyleFinder(rules)(any)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(any.slice(from, to)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        end = to;
      }
    }),
  );
});

it('stays quick, small and plain with a file of nonsense, of one line, or of rules that look like patterns', () => {
  const started = performance.now();
  const nonsense = parseHouseStyle('x\n'.repeat(2_000_000));
  expect([nonsense.rules.length, nonsense.problems.length]).toEqual([0, 1000]);
  expect(tellProblems(nonsense)).toContain('So it is with 997 or more.');
  expect(parseHouseStyle('a -> '.repeat(800_000)).problems).toEqual([
    { line: 1, what: 'is longer than 400 characters' },
  ]);
  const many = parseHouseStyle(Array.from({ length: 100_000 }, (_, at) => `lamp ${at} -> light`).join('\n'));
  expect(many.rules.length).toBe(5000);
  expect(tellProblems(many)).toContain('5,000 rules are read at most');
  const find = makeStyleFinder([...many.rules, ...parseHouseStyle('(a+)+$ -> b\n.* | no').rules]);
  expect(find('a'.repeat(50_000))).toEqual([]);
  expect(find('lamp '.repeat(10_000))).toEqual([]);
  expect(find('a lamp 17.')).toMatchObject([{ from: 2, to: 9 }]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
