import { STATUS_NAMES } from '../../shared/article/status';
import { assertNever } from '../../shared/lib/assertNever';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { dayNumber, dayOf } from './dayOf';

/** What the rows under one heading have in common, or null in a list without headings. Names nothing: it is asked of every row. */
function groupOf(row: LibraryRow, { sort, inBin }: LibraryQuery): string | number | null {
  if (inBin) return null;
  switch (sort) {
    case 'changed':
      return dayNumber(new Date(row.changedAt));
    case 'created':
      return dayNumber(new Date(row.createdAt));
    case 'status':
      return row.status;
    case 'headline':
      return null;
    default:
      return assertNever(sort);
  }
}

/** Whether a row stands under a heading: where the row before is of another group. A row before that is not there yet is of none. */
export function startsGroup(
  row: LibraryRow,
  before: LibraryRow | undefined,
  isFirst: boolean,
  query: LibraryQuery,
): boolean {
  const group = groupOf(row, query);
  if (group === null) return false;
  return before === undefined ? isFirst : group !== groupOf(before, query);
}

/** The heading of a row's group. */
export function headingOf(row: LibraryRow, { sort }: LibraryQuery, now: Date): string {
  if (sort === 'status') return STATUS_NAMES[row.status];
  return dayOf(sort === 'created' ? row.createdAt : row.changedAt, now);
}
