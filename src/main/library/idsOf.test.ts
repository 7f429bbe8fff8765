import { expect, test } from 'vitest';
import { EVERY_ARTICLE, MOST_ROWS } from '../../shared/library/libraryQuery';
import type { LibraryPage, LibraryRow } from '../../shared/library/libraryPage';
import { fail, ok, type Result } from '../../shared/lib/result';
import { idsOf } from './idsOf';

const broken = { code: 'unexpected' as const, happened: 'Gone.', safe: '', next: '' };
const catalogue = (total: number) => ({
  find: async (_query: unknown, from: number, count: number): Promise<Result<LibraryPage>> => {
    const ids = Array.from({ length: Math.min(count, total - from) }, (_, at) => String(from + at));
    return ok({ total, from, rows: ids.map((id) => ({ id }) as LibraryRow) });
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

test('what cannot be asked is not taken for none', async () => {
  const find = async () => fail(broken);
  expect(await idsOf({ kind: 'all', query: EVERY_ARTICLE, except: [] }, { find })).toEqual(fail(broken));
});
