import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import type { FailureCode } from '../../shared/lib/result';
import { realDisk } from '../store';
import type { Attempt } from './Queue';
import { failed, FAKED, idOf, jobOf, numbers, queueFolder, SENT, soon } from './testing/queueFolder';

const folder = queueFolder();

it('sends one after the other in their order, and is empty then', async () => {
  let running = 0;
  const { queue, sent } = folder.open(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return SENT;
  });
  for (const number of [1, 2, 3]) expect(await queue.add(jobOf(number))).toMatchObject({ ok: true });
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([1, 2, 3]);
  expect(await readdir(folder.path())).toEqual([]);
});

it('goes on after a kill with what waited, and says that it was tried before', async () => {
  const stuck = folder.open(() => new Promise(() => undefined));
  await stuck.queue.add(jobOf(1));
  await stuck.queue.add(jobOf(2));
  await soon(() => expect(stuck.sent).toHaveLength(1));
  const { queue, sent } = folder.open(async () => SENT);
  await queue.load();
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(sent.map(({ id, attempts }) => [Number(id.slice(-12)), attempts])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

it('keeps how far it is before it goes on, and what it has made after a failure', async () => {
  const { queue } = folder.open(async (job, keep) => {
    await keep({ ...job, postId: 77 });
    return failed('offline');
  });
  await queue.add(jobOf(1));
  await soon(() => expect(queue.waitOf(idOf(1))).not.toBeNull());
  await soon(() => expect(queue.isSending(idOf(1))).toBe(false));
  const kept = JSON.parse(await readFile(folder.path(`${idOf(1)}.json`), 'utf8'));
  expect(kept).toMatchObject({ postId: 77, attempts: 1, isStopped: false, failure: { code: 'offline' } });
});

it('tries again by itself where nothing was reached, later each time, and lets none of the same site go before', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  const answers = [failed('offline'), failed('offline', 120), SENT, SENT];
  const { queue, sent } = folder.open(async () => answers.shift() ?? SENT);
  await queue.add(jobOf(1));
  await queue.add(jobOf(2));
  await soon(() => expect(queue.waitOf(idOf(1))).not.toBeNull());
  await vi.advanceTimersByTimeAsync(4_500);
  expect(numbers(sent)).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1_000);
  await soon(() => expect(sent).toHaveLength(2));
  await soon(() => expect(queue.isSending(idOf(1))).toBe(false));
  await vi.advanceTimersByTimeAsync(110_000);
  expect(numbers(sent)).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(15_000);
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([1, 1, 1, 2]);
});

it.each<[FailureCode, number]>([
  ['stale', 1],
  ['not-allowed', 1],
  ['signed-out', 1],
  ['site-fault', 5],
])('stops at “%s” after %i tries, lets others go, and goes on when she says so', async (code, tries) => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  let isWell = false;
  const { queue, sent } = folder.open(async ({ id }) => (id === idOf(1) && !isWell ? failed(code) : SENT));
  await queue.add(jobOf(1));
  await queue.add(jobOf(2));
  for (let at = 0; at < 20; at += 1) {
    await vi.advanceTimersByTimeAsync(60_000);
    await soon(() => expect(queue.jobs.some(({ id }) => queue.isSending(id))).toBe(false));
  }
  expect(numbers(sent).filter((number) => number === 1)).toHaveLength(tries);
  expect(numbers(queue.jobs)).toEqual([1]);
  expect(queue.jobs[0]).toMatchObject({ isStopped: true, failure: { code } });
  isWell = true;
  queue.tryNow(({ id }) => id === idOf(1));
  await soon(() => expect(queue.jobs).toEqual([]));
});

it('takes out what waits, and nothing that is on its way', async () => {
  let done: ((attempt: Attempt) => void) | undefined;
  const { queue } = folder.open(() => new Promise((resolve) => (done = resolve)));
  await queue.add(jobOf(1));
  await queue.add(jobOf(2));
  await soon(() => expect(done).toBeDefined());
  expect(queue.isSending(idOf(1))).toBe(true);
  expect(await queue.takeOut(idOf(1))).toEqual({ ok: true, value: false });
  expect(await queue.takeOut(idOf(2))).toEqual({ ok: true, value: true });
  expect(await readdir(folder.path())).toEqual([`${idOf(1)}.json`]);
  done?.(SENT);
  await soon(() => expect(queue.jobs).toEqual([]));
});

it('leaves a file that it cannot read as it is', async () => {
  await writeFile(folder.path(`${idOf(1)}.json`), '{"schemaVersion": 1, "id');
  const { queue, logged } = folder.open(async () => SENT);
  await queue.load();
  expect(queue.jobs).toEqual([]);
  expect(logged.join()).toContain('damaged');
  expect(queue.unread).toEqual([`${idOf(1)}.json`]);
  expect(await readFile(folder.path(`${idOf(1)}.json`), 'utf8')).toBe('{"schemaVersion": 1, "id');
});

it('sends no copy that a sync service made of a file, and tells of it', async () => {
  const copies = [`${idOf(1)} 2.json`, `${idOf(1)} (conflicted copy).json`];
  for (const name of copies) await writeFile(folder.path(name), JSON.stringify(jobOf(1)));
  const { queue, sent } = folder.open(async () => SENT);
  await queue.load();
  expect(queue.jobs).toEqual([]);
  expect([...queue.unread].sort()).toEqual([...copies].sort());
  expect(sent).toEqual([]);
});

it('sends nothing while its folder cannot be read, says so, and goes on once it can', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  await writeFile(folder.path(`${idOf(1)}.json`), JSON.stringify(jobOf(1)));
  let isShut = true;
  const { queue, sent, logged } = folder.open(async () => SENT, {
    ...realDisk,
    pause: async () => undefined,
    readdir: async (path) => {
      if (isShut) throw Object.assign(new Error('No.'), { code: 'EACCES' });
      return realDisk.readdir(path);
    },
  });
  expect(await queue.load()).toBe(false);
  expect(queue.isUnlisted).toBe(true);
  expect(logged).toEqual(['queue']);
  expect(await queue.add(jobOf(2))).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
  queue.tryNow(() => true);
  expect(sent).toEqual([]);
  expect(await readdir(folder.path())).toEqual([`${idOf(1)}.json`]);
  isShut = false;
  await vi.advanceTimersByTimeAsync(30_000);
  await soon(() => expect(numbers(sent)).toEqual([1]));
  expect(queue.isUnlisted).toBe(false);
});

it('waits no longer where the clock is set back, and goes at once when the connection is back', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  const answers = [failed('offline'), failed('offline'), failed('offline', 600), SENT];
  const { queue, sent } = folder.open(async () => answers.shift() ?? SENT);
  const tried = (times: number) =>
    soon(() => {
      expect(sent).toHaveLength(times);
      expect(queue.isSending(idOf(1))).toBe(false);
    });
  await queue.add(jobOf(1));
  await tried(1);
  vi.setSystemTime(Date.now() - 6 * 3_600_000);
  await vi.advanceTimersByTimeAsync(5_000);
  await tried(2);
  queue.wake();
  await tried(3);
  // The site itself asked to be left alone.
  queue.wake();
  expect(queue.isSending(idOf(1))).toBe(false);
  await vi.advanceTimersByTimeAsync(590_000);
  expect(sent).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(10_000);
  await soon(() => expect(queue.jobs).toEqual([]));
});
