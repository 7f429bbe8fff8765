import { expect, it } from 'vitest';
import { clockTimeOrDay, localDay } from './when';

it('is the day of her own calendar, early and late in it', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 10, 29, 23, 59, 59))).toBe('2026-11-29');
});

it('is told by its time today, otherwise by its day, with the year where that is another', () => {
  const now = new Date(2026, 10, 29, 9, 0);
  const told = (year: number, month: number, day: number, hour: number, minute: number) =>
    clockTimeOrDay(new Date(year, month, day, hour, minute).toISOString(), now);
  expect(told(2026, 10, 29, 8, 5)).toBe('08:05');
  expect(told(2026, 10, 28, 23, 59)).toBe('28 Nov');
  expect(told(2025, 10, 29, 8, 5)).toBe('29 Nov 2025');
});
