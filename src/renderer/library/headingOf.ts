import { STATUS_NAMES } from '../../shared/article/status';
import { assertNever } from '../../shared/lib/assertNever';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { dayOf } from './dayOf';

/** The heading that a row stands under, or null in a list without headings. */
function groupOf(row: LibraryRow, { sort, inBin }: LibraryQuery, now: Date): string | null {
  if (inBin) return null;
  switch (sort) {
    case 'changed':
      return dayOf(row.changedAt, now);
    case 'created':
      return dayOf(row.createdAt, now);
    case 'status':
      return STATUS_NAMES[row.status];
    case 'headline':
      return null;
    default:
      return assertNever(sort);
  }
}

/** The heading over a row: that of its group, where the row before is of another. A row before that is not there yet is of none. */
export function headingOf(
  row: LibraryRow,
  before: LibraryRow | undefined,
  isFirst: boolean,
  query: LibraryQuery,
  now: Date,
): string | null {
  if (before === undefined) return isFirst ? groupOf(row, query, now) : null;
  const group = groupOf(row, query, now);
  return group === groupOf(before, query, now) ? null : group;
}
