import { expect, test } from 'vitest';
import { instantOf, localTime } from './localTime';

test('an instant goes into a field of date and time and comes out of it, to the minute', () => {
  for (const instant of ['2026-11-24T14:30:00.000Z', '2027-01-01T00:00:00.000Z', '1987-03-05T06:07:00.000Z'])
    expect(instantOf(localTime(instant))).toBe(instant);
  expect(localTime('2026-11-24T14:30:59.999Z')).toBe(localTime('2026-11-24T14:30:00.000Z'));
  expect(localTime('2026-11-24T14:30:00.000Z')).toMatch(/^2026-11-2[345]T\d\d:\d\d$/);
});

test('it is her own time', () => {
  expect(instantOf('2026-12-01T09:30')).toBe(new Date(2026, 11, 1, 9, 30).toISOString());
});

test('what is no date and time is no instant', () => {
  for (const local of ['', '2026-13-01T00:00', 'tomorrow']) expect(instantOf(local)).toBeNull();
});
