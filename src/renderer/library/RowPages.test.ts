import { expect, test } from 'vitest';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { PAGE_ROWS, pagesOf, RowPages } from './RowPages';

const row = (id: string, changedAt = '2026-11-24T08:00:00.000Z'): LibraryRow => ({
  id,
  headline: id,
  status: 'draft',
  language: 'en',
  section: '',
  createdAt: changedAt,
  changedAt,
  binnedAt: null,
  snippet: null,
});
/** The rows of a page are named after their places in the list. */
const page = (number: number, total = 1_000, name: (place: number) => string = String) => {
  const from = number * PAGE_ROWS;
  const count = Math.min(PAGE_ROWS, total - from);
  return { from, total, rows: Array.from({ length: count }, (_, at) => row(name(from + at))) };
};

test('rows are found by their place and by their article, as far as they are in the window', () => {
  const rows = new RowPages().with(page(3));
  expect(rows.total).toBe(1_000);
  expect(rows.at(3 * PAGE_ROWS + 7)?.id).toBe(String(3 * PAGE_ROWS + 7));
  expect(rows.at(0)).toBeUndefined();
  expect(rows.indexOf(String(3 * PAGE_ROWS + 7))).toBe(3 * PAGE_ROWS + 7);
  expect(rows.indexOf('0')).toBe(-1);
});

test('only the pages that are not there are missing, none behind the end', () => {
  const rows = new RowPages().with(page(1, 120));
  expect(rows.missing(-1, 500)).toEqual([0, 2]);
  expect(pagesOf(-1, -1)).toEqual([]);
});

test('a refresh keeps what is not in sight until it is asked for anew', () => {
  const before = new RowPages().with(page(0)).with(page(5));
  const after = before.refreshed([page(5, 1_001, (place) => `new ${place}`)]);
  expect(after.total).toBe(1_001);
  expect(after.at(0)?.id).toBe('0');
  expect(after.fresh(0)).toBeUndefined();
  expect(after.fresh(5 * PAGE_ROWS)?.id).toBe('new 250');
  expect(after.missing(0, 10)).toEqual([0]);
  expect(after.missing(5 * PAGE_ROWS, 5 * PAGE_ROWS)).toEqual([]);
});

test('an article that moved is found where it is now', () => {
  const before = new RowPages().with(page(0)).with(page(1));
  const moved = { ...page(0), rows: [row('60'), ...page(0).rows.slice(0, -1)] };
  expect(before.refreshed([moved]).indexOf('60')).toBe(0);
});

test('what looks as it did is not drawn anew', () => {
  const rows = new RowPages().with(page(0, 3));
  expect(rows.refreshed([page(0, 3)])).toBe(rows);
  const saved = { ...page(0, 3), rows: [row('0', '2026-11-24T08:00:59.000Z'), row('1'), row('2')] };
  saved.rows[0]!.createdAt = '2026-11-24T08:00:00.000Z';
  expect(rows.refreshed([saved])).toBe(rows);
  const later = { ...saved, rows: [row('0', '2026-11-24T08:01:00.000Z'), row('1'), row('2')] };
  const after = rows.refreshed([later]);
  expect(after.at(0)).toBe(later.rows[0]);
  expect(after.at(1)).toBe(rows.at(1));
});

test('the window does not come to hold the whole library', () => {
  let rows = new RowPages();
  for (let number = 0; number < 60; number += 1) rows = rows.with(page(number, 3_000));
  expect(rows.at(0)).toBeUndefined();
  expect(rows.at(59 * PAGE_ROWS)).toBeDefined();
});
