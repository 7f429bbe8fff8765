// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LibraryRow } from '../../shared/library/libraryPage';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { useLibraryStore } from './libraryStore';
import { RowPages } from './RowPages';
import { NOTHING } from './selection';
import { useListKeys } from './useListKeys';

vi.mock('../bridge', () => ({ call: () => new Promise(() => {}), listen: () => () => {} }));

const rows = new RowPages().with({
  from: 0,
  total: 3,
  rows: ['a', 'b', 'c'].map((id) => ({ id, changedAt: '' }) as LibraryRow),
});
const LAMP = { ...EVERY_ARTICLE, search: 'lamp' };
let list: HTMLElement;
let leave: () => void;

function List() {
  const { onKeyDown } = useListKeys({
    ...{ rows, openId: 'a', pageRows: 2, onOpen: vi.fn(), onChoose: vi.fn(), onEnter: vi.fn() },
    ...{ onDelete: vi.fn(), onUndo: vi.fn(), scrollTo: vi.fn() },
  });
  return createElement('ul', { onKeyDown });
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  useLibraryStore.setState({ rows, query: EVERY_ARTICLE, shownQuery: EVERY_ARTICLE, selection: NOTHING });
  const root = createRoot(document.body.appendChild(document.createElement('main')));
  await act(async () => root.render(createElement(List)));
  list = document.querySelector('ul')!;
  leave = () => act(() => root.unmount());
});
afterEach(() => {
  leave();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const press = (key: string, keys: KeyboardEventInit) =>
  list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...keys }));

it('selects all of what she sees while what she asked for is not answered', async () => {
  useLibraryStore.setState({ query: LAMP });
  await act(async () => press('a', { ctrlKey: true }));
  expect(useLibraryStore.getState().selection).toEqual({ kind: 'all', query: EVERY_ARTICLE, except: [] });
});

it('selects the rows up to the end', async () => {
  await act(async () => press('End', { shiftKey: true }));
  expect(useLibraryStore.getState().selection).toEqual({ kind: 'ids', ids: ['a', 'b', 'c'] });
});

it('selects nothing of a list that is shown no more once the range is read', async () => {
  let read = (_rows: LibraryRow[]) => {};
  const rowsBetween = () => new Promise<LibraryRow[]>((resolve) => (read = resolve));
  useLibraryStore.setState({ rowsBetween });
  await act(async () => press('End', { shiftKey: true }));
  useLibraryStore.setState({ query: LAMP, shownQuery: LAMP });
  await act(async () => read([{ id: 'b' } as LibraryRow]));
  expect(useLibraryStore.getState().selection).toEqual(NOTHING);
});
