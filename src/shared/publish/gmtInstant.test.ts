import { expect, test } from 'vitest';
import { gmtInstant } from './gmtInstant';

test('what WordPress answers and what its files hold is an instant', () => {
  for (const said of ['2026-11-24T14:30:00', '2026-11-24 14:30:00'])
    expect(gmtInstant(said)).toBe('2026-11-24T14:30:00.000Z');
});

test('where it says no moment there is none', () => {
  for (const said of [null, '', '0000-00-00 00:00:00', '0000-00-00T00:00:00', 'later'])
    expect(gmtInstant(said)).toBeNull();
});
