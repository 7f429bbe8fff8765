import { beforeEach, expect, test, vi } from 'vitest';
import { EVERY_ARTICLE, type LibraryQuery, NEWEST_FIRST } from '../../shared/library/libraryQuery';
import type { LibraryPage, LibraryRow } from '../../shared/library/libraryPage';
import { fail, ok, type Result } from '../../shared/lib/result';
import { useLibraryStore } from './libraryStore';
import { PAGE_ROWS, RowPages } from './RowPages';

type Asked = { query: LibraryQuery; from: number; count: number };

const main = vi.hoisted(() => ({
  asked: [] as { input: Asked; answer(found: Result<LibraryPage>): void }[],
  tell: (_event: { indexing: null }) => {},
}));

vi.mock('../bridge', () => ({
  call: (name: string, input: Asked) => {
    if (name === 'library.state') return Promise.resolve({ ok: true, value: { indexing: null } });
    if (name === 'library.damaged') return Promise.resolve({ ok: true, value: [] });
    return new Promise((resolve) => main.asked.push({ input, answer: resolve }));
  },
  listen: (_name: string, listener: typeof main.tell) => {
    main.tell = listener;
    return () => {};
  },
}));

const broken = { code: 'unexpected' as const, happened: 'Gone.', safe: '', next: '' };
const { getState, setState } = useLibraryStore;

/** Answers the oldest question that waits, with rows named after their places. */
async function answer(total = 1_000, name = (place: number) => `${place}`): Promise<Asked> {
  const next = main.asked.shift();
  if (next === undefined) throw new Error('Nothing was asked');
  const { from, count } = next.input;
  const ids = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => name(from + at));
  next.answer(ok({ total, from, rows: ids.map((id) => ({ id, changedAt: '' }) as LibraryRow) }));
  await settled();
  return next.input;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  main.asked = [];
  setState({ rows: null, query: EVERY_ARTICLE, shownQuery: EVERY_ARTICLE, failure: null });
  void getState().show({});
  await answer();
});

test('the answer to what she typed before is not shown over the answer to what she typed last', async () => {
  void getState().show({ search: 'lam' });
  void getState().show({ search: 'lamp' });
  const [first] = main.asked.splice(0, 1);
  await answer(1, () => 'lamp');
  first?.answer(ok({ total: 1, from: 0, rows: [{ id: 'lam' } as LibraryRow] }));
  await settled();
  expect(getState().rows?.at(0)?.id).toBe('lamp');
  expect(getState().shownQuery.search).toBe('lamp');
});

test('what she saw stays until the new query is answered', async () => {
  void getState().show({ search: 'lamp' });
  expect(getState().rows?.at(0)?.id).toBe('0');
  expect(getState().shownQuery.search).toBe('');
  await answer(0);
  expect(getState().rows?.total).toBe(0);
});

test('only what is in sight is asked for, once, and not what she has scrolled past', async () => {
  getState().want(2 * PAGE_ROWS, 2 * PAGE_ROWS + 10);
  getState().want(4 * PAGE_ROWS, 4 * PAGE_ROWS + 10);
  getState().want(6 * PAGE_ROWS, 6 * PAGE_ROWS + 10);
  getState().want(9 * PAGE_ROWS, 9 * PAGE_ROWS + 10);
  const asked = [await answer(), await answer(), await answer()].map(({ from }) => from / PAGE_ROWS);
  expect(asked).toEqual([2, 4, 9]);
  expect(main.asked).toEqual([]);
  expect(getState().rows?.at(9 * PAGE_ROWS)?.id).toBe(`${9 * PAGE_ROWS}`);
});

test('of many changes in a row the list is asked for one after the other', async () => {
  void getState().load(NEWEST_FIRST);
  await answer();
  await settled();
  for (let change = 0; change < 5; change += 1) main.tell({ indexing: null });
  expect(main.asked).toHaveLength(1);
  await answer();
  await answer(1_001);
  expect(main.asked).toHaveLength(0);
  expect(getState().rows?.total).toBe(1_001);
});

test('a failure leaves what she saw, is told, and goes once it works again', async () => {
  const before = getState().rows;
  void getState().refresh();
  main.asked.shift()?.answer(fail(broken));
  await settled();
  expect(getState().failure).toEqual(broken);
  expect(getState().rows).toBe(before);
  void getState().refresh();
  await answer();
  expect(getState().failure).toBeNull();
});

test('another query ends the selection: nothing is changed that she does not see', () => {
  getState().select({ kind: 'all', query: EVERY_ARTICLE, except: [] });
  void getState().show({ search: 'lamp' });
  expect(getState().selection).toEqual({ kind: 'ids', ids: [] });
});

test('rows that the window does not have are read for a selection', async () => {
  setState({ rows: new RowPages(1_000) });
  const rows = getState().rowsBetween(10, 700);
  await answer();
  await answer();
  expect((await rows).map(({ id }) => id)).toEqual(Array.from({ length: 691 }, (_, at) => `${10 + at}`));
});

/** Has her look at a page. */
async function lookAt(number: number, total: number, name?: (place: number) => string): Promise<void> {
  getState().want(number * PAGE_ROWS, number * PAGE_ROWS + 10);
  await answer(total, name);
}
/** Of four pages, the article of the second's start is at the top now. */
const moved = (place: number) =>
  place === 0 ? `${PAGE_ROWS}` : place <= PAGE_ROWS ? `${place - 1}` : `${place}`;
const FOUR = 4 * PAGE_ROWS;

test('a range is of the rows as they are now, also where the window shows older ones', async () => {
  for (const number of [1, 2, 3]) await lookAt(number, FOUR);
  void getState().refresh();
  await answer(FOUR, moved);
  expect(getState().rows?.at(PAGE_ROWS)?.id).toBe(`${PAGE_ROWS}`);
  const rows = getState().rowsBetween(10, FOUR - 1);
  await answer(FOUR, moved);
  const now = Array.from({ length: FOUR - 10 }, (_, at) => moved(10 + at));
  expect((await rows).map(({ id }) => id)).toEqual(now);
});

test('all that is selected is as the list finds it now', async () => {
  setState({ rows: null });
  void getState().show({});
  await answer(FOUR);
  await lookAt(1, FOUR);
  void getState().refresh();
  await answer(FOUR, (place) => `new ${place}`);
  getState().select({ kind: 'all', query: getState().query, except: ['new 3'] });
  const ids = getState().selectedIds();
  await answer(FOUR, (place) => `new ${place}`);
  const all = Array.from({ length: FOUR }, (_, at) => `new ${at}`);
  expect(await ids).toEqual(all.filter((id) => id !== 'new 3'));
});

test('while a new query is not answered, a range is of what she sees, and goes with it', async () => {
  void getState().show({ search: 'lamp' });
  const refresh = main.asked.shift();
  const rows = getState().rowsBetween(PAGE_ROWS - 2, PAGE_ROWS + 1);
  expect((await answer()).query.search).toBe('');
  const ids = (await rows).map(({ id }) => id);
  expect(ids).toEqual(['48', '49', '50', '51']);
  getState().select({ kind: 'ids', ids });
  refresh?.answer(ok({ total: 1, from: 0, rows: [{ id: 'lamp', changedAt: '' } as LibraryRow] }));
  await settled();
  expect(getState().selection).toEqual({ kind: 'ids', ids: [] });
});

test('a selection stays where the same query is asked anew', async () => {
  getState().select({ kind: 'ids', ids: ['3'] });
  void getState().refresh();
  await answer(1_001);
  expect(getState().selection).toEqual({ kind: 'ids', ids: ['3'] });
});

test('while a new query is not answered, no row of it comes among those of the last', async () => {
  void getState().show({ search: 'lamp' });
  getState().want(PAGE_ROWS, PAGE_ROWS + 10);
  expect(main.asked.map(({ input }) => input.from)).toEqual([0]);
  await answer(FOUR, (place) => `lamp ${place}`);
  await lookAt(1, FOUR, (place) => `lamp ${place}`);
  expect(getState().rows?.at(PAGE_ROWS)?.id).toBe(`lamp ${PAGE_ROWS}`);
});
