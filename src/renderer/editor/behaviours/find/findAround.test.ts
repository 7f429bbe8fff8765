import { expect, it } from 'vitest';
import { NO_QUERY } from '../../../../shared/article/findQuery';
import { patternFinder } from '../../../../shared/article/findPattern';
import { findAround, replacedAround, tellAround } from './findAround';

const AROUND = { headline: 'Pier 7 and pier 12', standfirst: 'No pier at all; then pier 3.' };

it('puts the groups of a pattern in, and leaves all other words', () => {
  const find = patternFinder({ ...NO_QUERY, words: '(pier) (\\d+)', isPattern: true });
  if (typeof find === 'string') throw new Error(find);
  const hits = findAround(find, AROUND);
  expect(tellAround(hits, 0)).toBe('Headline and standfirst have it 3 times.');
  expect(tellAround(hits.slice(2), 4)).toBe('The standfirst has it once more.');
  expect(replacedAround(AROUND, hits, 'berth $2 (once $1)')).toEqual({
    headline: 'berth 7 (once Pier) and berth 12 (once pier)',
    standfirst: 'No pier at all; then berth 3 (once pier).',
  });
});
