import { expect, it } from 'vitest';
import { wordsAround } from './wordsAround';

it('shows words with some around them, cut between words', () => {
  expect(wordsAround('Teh lamp', 0, 3)).toBe('Teh lamp');
  const long = 'one two three four five six seven recieve eight nine ten eleven twelve thirteen';
  const at = long.indexOf('recieve');
  const shown = wordsAround(long, at, at + 7);
  expect(shown).toMatch(/^…two .* recieve .*…$/);
  expect(long).toContain(shown.replaceAll('…', ''));
  const chinese = '灯'.repeat(50) + 'teh' + '税'.repeat(50);
  expect(wordsAround(chinese, 50, 53)).toContain('teh');
});
