import { daysKept, KEPT_DAYS } from '../../shared/library/keeping';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { countOf } from '../../shared/lib/countOf';
import { clockTime, clockTimeOrDay } from '../ui';

/** What the end of a row says of its time: the time of day under a day's heading, else the day; how long the bin keeps it still. */
export function whenOf(row: LibraryRow, { sort, inBin }: LibraryQuery, now: Date): string {
  if (inBin && row.binnedAt !== null) return tellDaysLeft(daysKept(row.binnedAt, now.toISOString()));
  if (sort === 'changed') return clockTime(row.changedAt);
  if (sort === 'created') return clockTime(row.createdAt);
  return clockTimeOrDay(row.changedAt, now);
}

function tellDaysLeft(days: number): string {
  if (days === 0) return `Past ${KEPT_DAYS} days`;
  return `${countOf(days, 'day')} left`;
}
