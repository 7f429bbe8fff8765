import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { dayOf, shortDay, timeOf } from './dayOf';

/** What the end of a row says of its time: the time of day under a day's heading, else the day. */
export function whenOf(row: LibraryRow, { sort, inBin }: LibraryQuery, now: Date): string {
  if (inBin && row.binnedAt !== null) return `Deleted ${shortDay(row.binnedAt, now)}`;
  if (sort === 'changed') return timeOf(row.changedAt);
  if (sort === 'created') return timeOf(row.createdAt);
  return dayOf(row.changedAt, now) === 'Today' ? timeOf(row.changedAt) : shortDay(row.changedAt, now);
}
