import { dayBounds } from '../../shared/library/dayBounds';
import type { LibraryQuery, Sort } from '../../shared/library/libraryQuery';
import { expressionOf } from '../../shared/library/terms';
import type { Database, Value } from './Database';
import { placeOf } from './place';
import { type NamedSummary, sealOf } from './sealOf';

const COLUMNS = `name, id, headline, status, language, section,
  created_at AS createdAt, changed_at AS changedAt, binned_at AS binnedAt, seal`;

const SORT_COLUMNS: Record<Sort, string> = {
  changed: 'place',
  created: 'created',
  headline: 'headline_key',
  status: 'status_rank',
};

/** The places of all that fits, as SQL. */
interface Places {
  from: string;
  column: string;
  values: Value[];
}

/** Throws when a row is not as it was written. */
export function findRows(
  database: Database,
  query: LibraryQuery,
  from: number,
  count: number,
): NamedSummary[] {
  const [sql, values] = selectOf(query);
  const rows = database
    .all<NamedSummary & { seal: number }>(sql, [...values, count, from])
    .map(({ seal, ...row }) => {
      if (seal !== sealOf(row)) throw new Error('The catalogue holds a row that nobody wrote.');
      return row;
    });
  return query.sort === 'changed' ? rows.sort(byChange(query.descending)) : rows;
}

/** Places know the second only; of articles of one second the place is up to which was heard of first. */
function byChange(descending: boolean) {
  const sign = descending ? -1 : 1;
  return (one: NamedSummary, other: NamedSummary) =>
    sign * (Date.parse(one.changedAt) - Date.parse(other.changedAt));
}

/** With the count and the offset still open. */
function selectOf(query: LibraryQuery): [sql: string, values: Value[]] {
  const { column, from, values } = placesOf(query);
  const direction = query.descending ? 'DESC' : 'ASC';
  const order = [...new Set([SORT_COLUMNS[query.sort], 'place'])]
    .map((by) => `${by} ${direction}`)
    .join(', ');
  const select = `SELECT ${COLUMNS} FROM articles WHERE`;
  if (query.sort === 'changed') {
    // Only the rows that are shown are looked up; their places alone are in the order already.
    const places = `SELECT ${column} ${from} ORDER BY ${column} ${direction} LIMIT ? OFFSET ?`;
    return [`${select} place IN (${places}) ORDER BY ${order}`, values];
  }
  // Where all are shown, an index gives them in their order.
  const isAll = expressionOf(query) === null && !hasDates(query);
  const which = isAll ? 'binned = 0' : `place IN (SELECT ${column} ${from})`;
  return [`${select} ${which} ORDER BY ${order} LIMIT ? OFFSET ?`, isAll ? [] : values];
}

export function countRows(database: Database, query: LibraryQuery): number {
  const count = (from: string, values: Value[]) =>
    database.first<{ count: number }>(`SELECT count(*) AS count ${from}`, values)?.count ?? 0;
  if (expressionOf(query) === null && !hasDates(query)) {
    // Counting a whole table is quick, and the bin is small.
    const bin = placesOf({ ...query, inBin: true });
    return count('FROM articles', []) - count(bin.from, bin.values);
  }
  const places = placesOf(query);
  return count(places.from, places.values);
}

function placesOf(query: LibraryQuery): Places {
  const expression = expressionOf(query);
  const { changedFrom, changedTo } = query;
  const start = changedFrom === '' ? null : dayBounds(changedFrom)[0];
  const end = changedTo === '' ? null : dayBounds(changedTo)[1];
  if (expression === null) {
    const conditions = ['binned = 0'];
    const values: Value[] = [];
    if (start !== null) values.push(placeOf(start), start);
    if (start !== null) conditions.push('place >= ?', 'changed >= ?');
    if (end !== null) values.push(end);
    if (end !== null) conditions.push('changed < ?');
    return { from: `FROM articles WHERE ${conditions.join(' AND ')}`, column: 'place', values };
  }
  if (!hasDates(query)) {
    return { from: 'FROM terms WHERE terms MATCH ?', column: 'terms.rowid', values: [expression] };
  }
  // A place is never before its second, so that the first of them can be left out unseen.
  return {
    from: `FROM terms JOIN articles ON articles.place = terms.rowid
           WHERE terms MATCH ? AND terms.rowid >= ? AND changed >= ? AND changed < ?`,
    column: 'terms.rowid',
    values: [
      expression,
      start === null ? Number.MIN_SAFE_INTEGER : placeOf(start),
      start ?? Number.MIN_SAFE_INTEGER,
      end ?? Number.MAX_SAFE_INTEGER,
    ],
  };
}

function hasDates({ changedFrom, changedTo }: LibraryQuery): boolean {
  return changedFrom !== '' || changedTo !== '';
}
