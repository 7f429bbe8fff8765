import { expect, it } from 'vitest';
import { inlineText } from '../article/blockText';
import type { Inline } from '../article/inline';
import { judgedInlines, NO_LETTER } from './judgedInlines';

it('fills code and words of another language, and keeps every place', () => {
  const words: Inline[] = [
    { type: 'text', text: 'See ', format: 0 },
    { type: 'text', text: 'teh', format: 16 },
    { type: 'linebreak' },
    {
      type: 'link',
      url: 'https://fog.example/',
      children: [{ type: 'text', text: 'marée', format: 2, $: { lang: 'fr' } }],
    } as Inline,
    { type: 'text', text: ' colour', format: 0, $: { lang: 'en-GB' } },
  ];
  const judged = judgedInlines(words);
  expect(judged).toBe(`See ${NO_LETTER.repeat(3)}\n${NO_LETTER.repeat(5)} colour`);
  expect(judged).toHaveLength(inlineText(words).length);
});
