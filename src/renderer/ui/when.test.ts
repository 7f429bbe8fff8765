import { expect, it } from 'vitest';
import { localDay } from './when';

it('is the day of her own calendar, early and late in it', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 10, 29, 23, 59, 59))).toBe('2026-11-29');
});
