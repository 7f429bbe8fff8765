import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { clockTime, clockTimeOrDay, shortDay } from '../ui';
import { dayOf } from './dayOf';
import { headingOf } from './groups';

/** What the end of a row says of its time: the time of day under a day's heading, else the day; in the bin since when it is there. */
export function whenOf(row: LibraryRow, { sort, inBin }: LibraryQuery, now: Date): string {
  if (inBin && row.binnedAt !== null) return `since ${shortDay(row.binnedAt, now)}`;
  if (sort === 'changed') return clockTime(row.changedAt);
  if (sort === 'created') return clockTime(row.createdAt);
  return clockTimeOrDay(row.changedAt, now);
}

/** The day that a row stands under, for a screen reader, which has no heading there: empty where that is today, or no day. */
export function unseenDayOf(row: LibraryRow, query: LibraryQuery, now: Date): string {
  if (query.inBin || (query.sort !== 'changed' && query.sort !== 'created')) return '';
  const day = headingOf(row, query, now);
  return day === dayOf(now.toISOString(), now) ? '' : day;
}
