import { expect, test } from 'vitest';
import { ok } from '../../shared/lib/result';
import type { BulkProgress } from '../../shared/library/change';
import { BulkRun } from './BulkRun';

test('it goes one after the other and says how far it is, not at each', async () => {
  const told: BulkProgress[] = [];
  let ms = 0;
  const run = new BulkRun(
    (progress) => told.push(progress),
    () => ms,
  );
  let atWork = 0;
  const outcome = await run.each(Array.from({ length: 10 }, String), async () => {
    expect((atWork += 1)).toBe(1);
    await Promise.resolve();
    atWork -= 1;
    ms += 30;
    return null;
  });
  expect(outcome).toEqual(ok({ done: 10, failed: [], wasStopped: false }));
  expect(told).toEqual([0, 4, 8].map((done) => ({ done, total: 10 })));
});

test('she can stop it, and what was done stays done', async () => {
  const run = new BulkRun(() => undefined);
  const seen: string[] = [];
  const outcome = await run.each(['a', 'b', 'c'], async (id) => {
    seen.push(id);
    if (id === 'b') run.stop();
    return null;
  });
  expect(seen).toEqual(['a', 'b']);
  expect(outcome).toEqual(ok({ done: 2, failed: [], wasStopped: true }));
  // What was stopped does not stop the next.
  run.stop();
  expect(await run.each(['c'], async () => null)).toEqual(ok({ done: 1, failed: [], wasStopped: false }));
});

test('two at a time are refused', async () => {
  const run = new BulkRun(() => undefined);
  let end = () => {};
  const first = run.each(['a'], () => new Promise((resolve) => (end = () => resolve(null))));
  expect(await run.each(['b'], async () => null)).toMatchObject({ ok: false, failure: { code: 'in-use' } });
  end();
  expect(await first).toMatchObject({ ok: true });
});
