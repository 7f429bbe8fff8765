import { expect, test } from 'vitest';
import { whyNotAt } from './sendTime';

test('a time that is past is refused in words, by her own clock', () => {
  const now = new Date(2026, 11, 1, 9, 29);
  expect(whyNotAt('2026-12-01T09:30', now)).toBeNull();
  expect(whyNotAt('2026-12-01T09:29', now)).toMatch(/^This time is past\./);
  expect(whyNotAt('2026-12-01T09:28', now)).toMatch(/^This time is past\./);
  expect(whyNotAt('', now)).toMatch(/^Say on which day/);
});
