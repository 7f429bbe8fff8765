import { readdir, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import type { FailureCode } from '../../shared/lib/result';
import { type Disk, realDisk } from '../store';
import type { Attempt } from './Queue';
import { failed, FAKED, idOf, jobOf, numbers, queueFolder, SENT, soon } from './testing/queueFolder';

const folder = queueFolder();

it('lets a newer version of an article take the place of one that waits, with what that has made', async () => {
  const { queue } = folder.open(async (job, keep) => {
    await keep({ ...job, postId: 77 });
    return failed('stale');
  });
  await queue.add(jobOf(1, 1));
  await soon(() => expect(queue.jobs[0]).toMatchObject({ isStopped: true }));
  await queue.add(jobOf(2, 1));
  await soon(() => expect(queue.jobs[0]).toMatchObject({ isStopped: true, id: idOf(2) }));
  await soon(() => expect(queue.isSending(idOf(2))).toBe(false));
  expect(queue.jobs).toHaveLength(1);
  expect(queue.jobs[0]).toMatchObject({ key: 'galley-1', postId: 77, attempts: 2 });
  expect(await readdir(folder.path())).toEqual([`${idOf(2)}.json`]);
});

const refused = () => Promise.reject(Object.assign(new Error('No.'), { code: 'EPERM' }));

it('takes a newer version though the file of the older one is held, and never sends that one', async () => {
  const disk: Disk = {
    ...realDisk,
    pause: async () => undefined,
    rm: (path, options) => (path.includes(idOf(1)) ? refused() : realDisk.rm(path, options)),
  };
  const first = folder.open(async () => failed('stale'), disk);
  await first.queue.add(jobOf(1, 1));
  await soon(() => expect(first.queue.jobs[0]).toMatchObject({ isStopped: true }));
  await soon(() => expect(first.queue.isSending(idOf(1))).toBe(false));
  expect(await first.queue.add(jobOf(2, 1))).toEqual({ ok: true, value: undefined });
  expect(numbers(first.queue.jobs)).toEqual([2]);
  expect(numbers(first.replaced)).toEqual([1]);
  await soon(() => expect(first.queue.jobs).toMatchObject([{ isStopped: true, key: 'galley-1' }]));
  await soon(() => expect(first.queue.isSending(idOf(2))).toBe(false));
  first.queue.end();
  expect(await readdir(folder.path())).toEqual([`${idOf(1)}.json`, `${idOf(2)}.json`]);

  const { queue, sent } = folder.open(async () => SENT);
  await queue.load();
  queue.tryNow(() => true);
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([2]);
  expect(await readdir(folder.path())).toEqual([]);
});

it.each([0, 1])(
  'leaves nothing of what it could not write (tries of the older one: %i)',
  async (attempts) => {
    const older = jobOf(1, 1, { attempts, isStopped: true });
    await writeFile(folder.path(`${idOf(1)}.json`), JSON.stringify(older));
    const { queue } = folder.open(async () => SENT, {
      ...realDisk,
      canSyncFolders: true,
      open: (path, flags, mode) =>
        path === folder.path() && flags === 'r' ? refused() : realDisk.open(path, flags, mode),
    });
    await queue.load();
    expect(await queue.add(jobOf(2, 1))).toMatchObject({ ok: false });
    expect(queue.jobs).toEqual([older]);
    expect(await readdir(folder.path())).toEqual([`${idOf(1)}.json`]);
  },
);

it('keeps what it could neither write nor take back, since the next start would send it', async () => {
  let isShut = true;
  const { queue, sent } = folder.open(async () => SENT, {
    ...realDisk,
    canSyncFolders: true,
    pause: async () => undefined,
    open: (path, flags, mode) =>
      isShut && path === folder.path() && flags === 'r' ? refused() : realDisk.open(path, flags, mode),
    rm: (path, options) => (isShut ? refused() : realDisk.rm(path, options)),
  });
  expect(await queue.add(jobOf(1))).toMatchObject({ ok: true });
  await soon(() => expect(queue.jobs).toMatchObject([{ isStopped: true, failure: { code: 'read-only' } }]));
  isShut = false;
  await soon(() => expect(queue.isSending(idOf(1))).toBe(false));
  queue.tryNow(() => true);
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([1]);
});

it('lets nothing set out that is about to give way', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  let isHeld = true;
  let goOn = () => undefined as void;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const { queue, sent } = folder.open(async () => (isHeld ? failed('offline') : SENT), {
    ...realDisk,
    rename: async (from, to) => {
      if (to.includes(idOf(2))) await held;
      await realDisk.rename(from, to);
    },
  });
  await queue.add(jobOf(1, 1));
  await soon(() => expect(queue.waitOf(idOf(1))).not.toBeNull());
  await soon(() => expect(queue.isSending(idOf(1))).toBe(false));
  isHeld = false;
  const added = queue.add(jobOf(2, 1));
  await vi.advanceTimersByTimeAsync(60_000);
  queue.wake();
  expect(numbers(sent)).toEqual([1]);
  goOn();
  expect(await added).toMatchObject({ ok: true });
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([1, 2]);
});

it('drops what failed for what she sends while the failure is written down', async () => {
  let isHeld = false;
  let goOn = () => undefined as void;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const disk: Disk = {
    ...realDisk,
    rename: async (from, to) => {
      if (isHeld && to.includes(idOf(1))) await held;
      await realDisk.rename(from, to);
    },
  };
  const { queue, replaced } = folder.open(async () => {
    isHeld = true;
    return failed('stale');
  }, disk);
  await queue.add(jobOf(1, 1));
  await soon(() => expect(queue.jobs[0]).toMatchObject({ isStopped: true }));
  await queue.add(jobOf(2, 1));
  expect(queue.isSending(idOf(1))).toBe(true);
  goOn();
  await soon(() => expect(queue.jobs).toMatchObject([{ isStopped: true, id: idOf(2), attempts: 2 }]));
  await soon(() => expect(queue.isSending(idOf(2))).toBe(false));
  expect(numbers(replaced)).toEqual([1]);
  expect(await readdir(folder.path())).toEqual([`${idOf(2)}.json`]);
});

it.each<FailureCode>(['not-allowed', 'offline', 'site-fault'])(
  'drops what failed (“%s”) for what was sent later, so that older words never go over newer ones',
  async (code) => {
    const words = (headline: string) => ({
      article: { ...newArticle(idOf(901), '2026-01-01T00:00:00.000Z', 'en'), headline },
    });
    let fails = (_attempt: Attempt) => undefined as void;
    const { queue, sent, replaced } = folder.open(async (job, keep) => {
      if (job.article.headline === 'New') return failed('stale');
      await keep({ ...job, postId: 77 });
      return new Promise((resolve) => (fails = resolve));
    });
    await queue.add(jobOf(1, 1, words('Old')));
    await soon(() => expect(queue.jobs[0]?.postId).toBe(77));
    await queue.add(jobOf(2, 1, words('New')));
    fails(failed(code));
    await soon(() => expect(queue.jobs.at(-1)).toMatchObject({ isStopped: true, id: idOf(2) }));
    await soon(() => expect(queue.isSending(idOf(2))).toBe(false));
    expect(queue.jobs).toHaveLength(1);
    // What the older one has made is gone on with, or the post would be there twice.
    expect(queue.jobs[0]).toMatchObject({ key: 'galley-1', postId: 77, attempts: 2 });
    expect(sent.map(({ article }) => article.headline)).toEqual(['Old', 'New']);
    expect(numbers(replaced)).toEqual([1]);
    expect(await readdir(folder.path())).toEqual([`${idOf(2)}.json`]);
  },
);

it('drops at the start what gave way before to something that waits, and goes on with what it has made', async () => {
  const jobs = [jobOf(1, 1, { attempts: 1, postId: 77 }), jobOf(2, 1), jobOf(3, 2)];
  for (const job of jobs) await writeFile(folder.path(`${job.id}.json`), JSON.stringify(job));
  const { queue, sent, replaced } = folder.open(async () => SENT);
  await queue.load();
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(sent.map(({ id, postId }) => [id, postId])).toEqual([
    [idOf(2), 77],
    [idOf(3), null],
  ]);
  expect(numbers(replaced)).toEqual([1]);
});
