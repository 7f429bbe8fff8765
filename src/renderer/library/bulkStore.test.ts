import { beforeEach, expect, test, vi } from 'vitest';
import { ok, type Result } from '../../shared/lib/result';
import type { ImportOutcome, ImportRun } from '../import';
import { useBulkStore } from './bulkStore';

const main = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('../bridge', () => ({
  call: (name: string) => {
    main.asked.push(name);
    return Promise.resolve({ ok: true, value: null });
  },
  listen: () => () => undefined,
}));

const { getState, setState } = useBulkStore;
const ONE = { kind: 'ids' as const, ids: ['one'] };
const NOTHING_MADE = { made: [], files: [], failed: [], wasStopped: false } as unknown as ImportOutcome;

beforeEach(() => {
  main.asked = [];
  setState({ progress: null, report: null, failure: null });
});

test('a change to articles while posts come in takes neither the progress nor the Stop of these', async () => {
  let run: ImportRun | undefined;
  let finish: (answer: Result<ImportOutcome>) => void = () => undefined;
  const importing = getState().importPosts((given) => {
    run = given;
    return new Promise((resolve) => (finish = resolve));
  });
  run?.tell({ done: 5, total: 900 });
  expect(await getState().change(ONE, { kind: 'bin' })).toBe(false);
  expect(getState()).toMatchObject({
    progress: { done: 5, total: 900 },
    counts: 'Posts',
    failure: { happened: 'Galley is still at work on other articles.' },
  });
  expect(main.asked).toEqual([]);
  await getState().stop();
  expect(run?.isStopped()).toBe(true);
  expect(main.asked).toContain('pull.stop');
  finish(ok(NOTHING_MADE));
  await importing;
  expect(getState().progress).toBeNull();
  // Afterwards she can go on, and Stop is for that.
  void getState().change(ONE, { kind: 'bin' });
  expect(main.asked.at(-1)).toBe('library.change');
});

test('a fault of ours in an import leaves nothing at work', async () => {
  await expect(getState().importPosts(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(getState().progress).toBeNull();
  await getState().change(ONE, { kind: 'bin' });
  expect(main.asked).toContain('library.change');
});
