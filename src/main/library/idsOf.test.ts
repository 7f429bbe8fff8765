import { expect, test } from 'vitest';
import { EVERY_ARTICLE, MOST_ROWS } from '../../shared/library/libraryQuery';
import type { LibraryPage, LibraryRow } from '../../shared/library/libraryPage';
import { fail, ok, type Result } from '../../shared/lib/result';
import { idsOf } from './idsOf';

const broken = { code: 'unexpected' as const, happened: 'Gone.', safe: '', next: '' };
const catalogue = (total: number) => catalogueFrom(0, total);
const catalogueFrom = (first: number, total: number) => ({
  find: async (_query: unknown, from: number, count: number): Promise<Result<LibraryPage>> => {
    const left = total - first;
    const ids = Array.from({ length: Math.min(count, left - from) }, (_, at) => String(first + from + at));
    return ok({ total: left, from, rows: ids.map((id) => ({ id }) as LibraryRow) });
  },
});

test('those she took one by one are those', async () => {
  expect(await idsOf({ kind: 'ids', ids: ['2', '1'] }, catalogue(0))).toEqual(ok(['2', '1']));
});

test('all that a query finds are all of its pages, without those she left out', async () => {
  const total = 2 * MOST_ROWS + 7;
  const ids = await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: ['3'] }, catalogue(total));
  expect(ids.ok && ids.value.length).toBe(total - 1);
  expect(ids.ok && ids.value.includes('3')).toBe(false);
  expect(await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: [] }, catalogue(0))).toEqual(ok([]));
});

test('an article that moves to a page that was read already is not left out', async () => {
  const total = 2 * MOST_ROWS;
  const steady = catalogue(total);
  let asked = 0;
  const find = async (query: unknown, from: number, count: number) => {
    asked += 1;
    // Between the first page and the second, the first article goes: the others move up by one.
    return asked === 1 ? steady.find(query, from, count) : catalogueFrom(1, total).find(query, from, count);
  };
  const ids = await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: [] }, { find });
  expect(ids.ok && ids.value.includes(String(MOST_ROWS))).toBe(true);
});

test('a hit that is none any more does not cut off the last of the others', async () => {
  const total = 2 * MOST_ROWS;
  const steady = catalogue(total);
  let isMended = false;
  const find = async (query: unknown, from: number, count: number) => {
    const page = await steady.find(query, from, count);
    if (!page.ok || isMended || from > 0) return page;
    // The whole first page is doubted: the total is told without it.
    isMended = true;
    return ok({ ...page.value, total: total - MOST_ROWS, rows: [] });
  };
  const ids = await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: [] }, { find });
  expect(ids.ok && ids.value.length).toBe(total);
});

test('what cannot be asked is not taken for none', async () => {
  const find = async () => fail(broken);
  expect(await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: [] }, { find })).toEqual(fail(broken));
});
