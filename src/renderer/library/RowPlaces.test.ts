import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { startsGroup } from './groups';
import { PAGE_ROWS, RowPages } from './RowPages';
import { HEADING_PX, ROW_PX, RowPlaces, SNIPPET_PX } from './RowPlaces';

const TOTAL = 1_020;

/** Articles of which three change a day; every seventh has a snippet. */
const row = (place: number): LibraryRow => {
  const changedAt = new Date(2026, 10, 24 - Math.floor(place / 3), 12).toISOString();
  return {
    id: String(place),
    headline: `Lamp ${place}`,
    status: 'draft',
    language: 'en',
    section: '',
    createdAt: changedAt,
    changedAt,
    binnedAt: null,
    snippet: place % 7 === 0 ? { field: 'body', parts: [] } : null,
  };
};
const page = (number: number) => {
  const from = number * PAGE_ROWS;
  const count = Math.min(PAGE_ROWS, TOTAL - from);
  return { from, total: TOTAL, rows: Array.from({ length: count }, (_, at) => row(from + at)) };
};

/** What a list that draws every row would measure. */
function measured(rows: RowPages): number[] {
  const starts = [0];
  for (let index = 0; index < rows.total; index += 1) {
    const here = rows.at(index);
    const hasHeading =
      here !== undefined && startsGroup(here, rows.at(index - 1), index === 0, EVERY_ARTICLE);
    const snippet = here === undefined || here.snippet === null ? 0 : SNIPPET_PX;
    starts.push((starts[index] ?? 0) + ROW_PX + (hasHeading ? HEADING_PX : 0) + snippet);
  }
  return starts;
}

test('every row stands where the rows before it end, whichever pages came and in whichever order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 21 }), (numbers) => {
      let rows = new RowPages(TOTAL);
      let places = RowPlaces.of(rows, EVERY_ARTICLE, null);
      for (const number of numbers) {
        rows = rows.with(page(number));
        places = RowPlaces.of(rows, EVERY_ARTICLE, places);
      }
      const starts = measured(rows);
      expect(starts.map((_, index) => places.startOf(index))).toEqual(starts);
      expect(places.height).toBe(starts.at(-1));
    }),
    { numRuns: 30 },
  );
});

test('a place in the list is that of the row that stands there', () => {
  const rows = new RowPages().with(page(0)).with(page(1)).with(page(20));
  const places = RowPlaces.of(rows, EVERY_ARTICLE, null);
  fc.assert(
    fc.property(fc.nat(places.height - 1), (offset) => {
      const index = places.indexAt(offset);
      expect(places.startOf(index)).toBeLessThanOrEqual(offset);
      expect(places.startOf(index + 1)).toBeGreaterThan(offset);
    }),
  );
  expect(places.indexAt(-1)).toBe(0);
  expect(places.indexAt(places.height + 1_000)).toBe(TOTAL - 1);
});

test('rows that have left the window keep their heights until another query is shown', () => {
  const known = RowPlaces.of(new RowPages().with(page(3)), EVERY_ARTICLE, null);
  const gone = new RowPages(TOTAL);
  expect(RowPlaces.of(gone, EVERY_ARTICLE, known).height).toBe(known.height);
  expect(RowPlaces.of(gone, { ...EVERY_ARTICLE }, known).height).toBe(TOTAL * ROW_PX);
});
