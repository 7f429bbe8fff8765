import { expect, it } from 'vitest';
import { daysKept, isPastKeeping, keptUntil } from './keeping';

const BINNED = '2026-11-01T10:00:00.000Z';

it('keeps for thirty days from the moment it was binned', () => {
  expect(keptUntil(BINNED)).toBe('2026-12-01T10:00:00.000Z');
});

it.each([
  ['2026-11-01T10:00:00.000Z', 30, false],
  ['2026-11-02T09:00:00.000Z', 30, false],
  ['2026-11-30T11:00:00.000Z', 1, false],
  ['2026-12-01T10:00:00.000Z', 0, false],
  ['2026-12-01T10:00:00.001Z', 0, true],
  ['2027-12-01T10:00:00.000Z', 0, true],
  // A clock ten years slow.
  ['2016-11-01T10:00:00.000Z', 30, false],
])('at %s it is kept for %i days more', (now, days, isPast) => {
  expect(daysKept(BINNED, now)).toBe(days);
  expect(isPastKeeping(BINNED, now)).toBe(isPast);
});
