import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineText } from './blockText';
import type { Inline } from './inline';
import { replaceInInlines } from './replaceInInlines';

const text = (words: string, format = 0): Inline => ({ type: 'text', text: words, format });
const link = (...children: Inline[]): Inline => ({ type: 'link', url: 'https://fog.example/', children });

it('gives the words the format of the first that they replace', () => {
  expect(replaceInInlines([text('a la'), text('mp b', 1)], 2, 6, 'light')).toEqual([
    text('a light'),
    text(' b', 1),
  ]);
});

it('keeps a link while it has words', () => {
  expect(replaceInInlines([text('see '), link(text('the lamp'))], 8, 12, 'light')).toEqual([
    text('see '),
    link(text('the light')),
  ]);
  expect(replaceInInlines([text('see '), link(text('lamp'))], 4, 8, '')).toEqual([text('see ')]);
});

it('changes the words and nothing around them', () => {
  const run = fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ unit: fc.constantFrom('a', 'b', '灯'), minLength: 1, maxLength: 4 }),
    format: fc.constantFrom(0, 1),
  });
  const inline = fc.oneof(
    run,
    fc.constant<Inline>({ type: 'linebreak' }),
    fc.array(run, { minLength: 1 }).map((children) => link(...children)),
  );
  fc.assert(
    fc.property(
      fc.array(run),
      fc.array(inline),
      fc.array(run),
      fc.nat(),
      fc.nat(),
      (head, middle, tail, a, b) => {
        const inlines = [...head, ...middle, ...tail];
        const before = inlineText(inlines);
        const [from, to] = [a % (before.length + 1), b % (before.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(from < to);
        const after = inlineText(replaceInInlines(inlines, from, to, 'light'));
        expect(after).toBe(before.slice(0, from) + 'light' + before.slice(to));
      },
    ),
  );
});
