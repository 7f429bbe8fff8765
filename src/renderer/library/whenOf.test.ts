import { expect, test } from 'vitest';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { unseenDayOf, whenOf } from './whenOf';

const IN_BIN = { ...EVERY_ARTICLE, inBin: true };

test.each([
  ['2026-11-24T10:00:00.000Z', 'since 24 Nov'],
  ['2026-10-25T12:00:00.000Z', 'since 25 Oct'],
  ['2025-12-01T12:00:00.000Z', 'since 1 Dec 2025'],
])('an article that is in the bin since %s says “%s”', (binnedAt, when) => {
  const row = { changedAt: '2026-01-01T00:00:00.000Z', binnedAt } as LibraryRow;
  expect(whenOf(row, IN_BIN, new Date('2026-11-24T10:00:00.000Z'))).toBe(when);
});

test.each([
  ['changed', [24, 8], ''],
  ['changed', [23, 23], 'Yesterday'],
  ['created', [20, 23], 'Friday 20 November'],
  ['headline', [20, 23], ''],
  ['status', [20, 23], ''],
] as const)(
  'in the order of “%s” a row of %s has the day of its heading for the ear: “%s”',
  (sort, at, day) => {
    const instant = new Date(2026, 10, at[0], at[1]).toISOString();
    const row = { changedAt: instant, createdAt: instant, status: 'draft', binnedAt: null } as LibraryRow;
    expect(unseenDayOf(row, { ...EVERY_ARTICLE, sort }, new Date(2026, 10, 24, 9))).toBe(day);
  },
);
