import { expect, test } from 'vitest';
import { dayOf } from './dayOf';

const now = new Date(2026, 10, 24, 0, 30);

test('days are those of the calendar, not of 24 hours', () => {
  expect(dayOf(new Date(2026, 10, 24, 0, 1).toISOString(), now)).toBe('Today');
  expect(dayOf(new Date(2026, 10, 23, 23, 59).toISOString(), now)).toBe('Yesterday');
});

test('an older day is named, with its year when that is another', () => {
  expect(dayOf(new Date(2026, 10, 20, 12).toISOString(), now)).toBe('Friday 20 November');
  expect(dayOf(new Date(2025, 10, 20, 12).toISOString(), now)).toBe('20 November 2025');
});
