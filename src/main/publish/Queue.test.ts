import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { type Failure, type FailureCode } from '../../shared/lib/result';
import { type Disk, realDisk } from '../store';
import type { Job } from './job';
import { type Attempt, Queue } from './Queue';

const SENT: Attempt = { failure: null, retryAfter: null };
let folder: string;
const queues: Queue[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-queue-'));
});
afterEach(async () => {
  vi.useRealTimers();
  for (const queue of queues.splice(0)) queue.end();
  await rm(folder, { recursive: true, force: true });
});

const FAKED = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const;

/** A busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, 20_000);

const failed = (code: FailureCode, retryAfter: number | null = null): Attempt => ({
  failure: { code, happened: 'No.', safe: 'Safe.', next: 'Go.' } satisfies Failure,
  retryAfter,
});
const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;
function jobOf(number: number, article = number, own: Partial<Job> = {}): Job {
  return {
    ...{
      schemaVersion: 1,
      id: idOf(number),
      siteId: 'lampwright',
      siteName: 'Lampwright',
      root: null,
      key: `galley-${number}`,
      status: 'draft',
      task: 'send',
    },
    ...{ date: null, article: newArticle(idOf(900 + article), '2026-01-01T00:00:00.000Z', 'en') },
    ...{
      versions: [],
      over: null,
      attempts: 0,
      postId: null,
      revision: null,
      pictures: {},
      failure: null,
      isStopped: false,
      ...own,
    },
  };
}

/** A queue on the test's folder; `send` answers one attempt after the other, and what it was asked is listed. */
function open(send: (job: Job, keep: (job: Job) => Promise<unknown>) => Promise<Attempt>, disk = realDisk) {
  const sent: Job[] = [];
  const logged: string[] = [];
  const replaced: Job[] = [];
  const queue = new Queue({
    folder,
    disk,
    send: (job, keep) => {
      sent.push(job);
      return send(job, keep);
    },
    replaced: async (job) => void replaced.push(job),
    changed: () => undefined,
    clock: () => performance.now(),
    log: (event) => logged.push(event),
  });
  queues.push(queue);
  return { queue, sent, logged, replaced };
}

const numbers = (jobs: readonly Job[]) => jobs.map(({ id }) => Number(id.slice(-12)));

it('sends one after the other in their order, and is empty then', async () => {
  let running = 0;
  const { queue, sent } = open(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return SENT;
  });
  for (const number of [1, 2, 3]) expect(await queue.add(jobOf(number))).toMatchObject({ ok: true });
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(numbers(sent)).toEqual([1, 2, 3]);
  expect(await readdir(folder)).toEqual([]);
});

it('goes on after a kill with what waited, and says that it was tried before', async () => {
  const stuck = open(() => new Promise(() => undefined));
  await stuck.queue.add(jobOf(1));
  await stuck.queue.add(jobOf(2));
  await soon(() => expect(stuck.sent).toHaveLength(1));
  const { queue, sent } = open(async () => SENT);
  await queue.load();
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(sent.map(({ id, attempts }) => [Number(id.slice(-12)), attempts])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

it('keeps how far it is before it goes on, and what it has made after a failure', async () => {
  const { queue } = open(async (job, keep) => {
    await keep({ ...job, postId: 77 });
    return failed('offline');
  });
  await queue.add(jobOf(1));
  await soon(() => expect(queue.waitOf(idOf(1))).not.toBeNull());
  await soon(() => expect(queue.isSending(idOf(1))).toBe(false));
  const kept = JSON.parse(await readFile(join(folder, `${idOf(1)}.json`), 'utf8'));
  expect(kept).toMatchObject({ postId: 77, attempts: 1, isStopped: false, failure: { code: 'offline' } });
});

it('tries again by itself where nothing was reached, later each time, and lets none of the same site go before', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  const answers = [failed('offline'), failed('offline', 120), SENT, SENT];
  const { queue, sent } = open(async () => answers.shift() ?? SENT);
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
  const { queue, sent } = open(async ({ id }) => (id === idOf(1) && !isWell ? failed(code) : SENT));
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

it('lets a newer version of an article take the place of one that waits, with what that has made', async () => {
  const { queue } = open(async (job, keep) => {
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
  expect(await readdir(folder)).toEqual([`${idOf(2)}.json`]);
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
  const { queue, replaced } = open(async () => {
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
  expect(await readdir(folder)).toEqual([`${idOf(2)}.json`]);
});

it('takes out what waits, and nothing that is on its way', async () => {
  let done = (_attempt: Attempt) => undefined as void;
  const { queue } = open(() => new Promise((resolve) => (done = resolve)));
  await queue.add(jobOf(1));
  await queue.add(jobOf(2));
  await soon(() => expect(queue.isSending(idOf(1))).toBe(true));
  expect(await queue.takeOut(idOf(1))).toEqual({ ok: true, value: false });
  expect(await queue.takeOut(idOf(2))).toEqual({ ok: true, value: true });
  expect(await readdir(folder)).toEqual([`${idOf(1)}.json`]);
  done(SENT);
  await soon(() => expect(queue.jobs).toEqual([]));
});

it('leaves a file that it cannot read as it is', async () => {
  await writeFile(join(folder, `${idOf(1)}.json`), '{"schemaVersion": 1, "id');
  const { queue, logged } = open(async () => SENT);
  await queue.load();
  expect(queue.jobs).toEqual([]);
  expect(logged.join()).toContain('damaged');
  expect(queue.unread).toEqual([`${idOf(1)}.json`]);
  expect(await readFile(join(folder, `${idOf(1)}.json`), 'utf8')).toBe('{"schemaVersion": 1, "id');
});

it('sends no copy that a sync service made of a file, and tells of it', async () => {
  const copies = [`${idOf(1)} 2.json`, `${idOf(1)} (conflicted copy).json`];
  for (const name of copies) await writeFile(join(folder, name), JSON.stringify(jobOf(1)));
  const { queue, sent } = open(async () => SENT);
  await queue.load();
  expect(queue.jobs).toEqual([]);
  expect([...queue.unread].sort()).toEqual([...copies].sort());
  expect(sent).toEqual([]);
});

it.each<FailureCode>(['not-allowed', 'offline', 'site-fault'])(
  'drops what failed (“%s”) for what was sent later, so that older words never go over newer ones',
  async (code) => {
    const words = (headline: string) => ({
      article: { ...newArticle(idOf(901), '2026-01-01T00:00:00.000Z', 'en'), headline },
    });
    let fails = (_attempt: Attempt) => undefined as void;
    const { queue, sent, replaced } = open(async (job, keep) => {
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
    expect(await readdir(folder)).toEqual([`${idOf(2)}.json`]);
  },
);

it('drops at the start what gave way before to something that waits, and goes on with what it has made', async () => {
  const jobs = [jobOf(1, 1, { attempts: 1, postId: 77 }), jobOf(2, 1), jobOf(3, 2)];
  for (const job of jobs) await writeFile(join(folder, `${job.id}.json`), JSON.stringify(job));
  const { queue, sent, replaced } = open(async () => SENT);
  await queue.load();
  await soon(() => expect(queue.jobs).toEqual([]));
  expect(sent.map(({ id, postId }) => [id, postId])).toEqual([
    [idOf(2), 77],
    [idOf(3), null],
  ]);
  expect(numbers(replaced)).toEqual([1]);
});

it('sends nothing while its folder cannot be read, says so, and goes on once it can', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  await writeFile(join(folder, `${idOf(1)}.json`), JSON.stringify(jobOf(1)));
  let isShut = true;
  const { queue, sent, logged } = open(async () => SENT, {
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
  expect(await readdir(folder)).toEqual([`${idOf(1)}.json`]);
  isShut = false;
  await vi.advanceTimersByTimeAsync(30_000);
  await soon(() => expect(numbers(sent)).toEqual([1]));
  expect(queue.isUnlisted).toBe(false);
});

it('waits no longer where the clock is set back, and goes at once when the connection is back', async () => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  const answers = [failed('offline'), failed('offline'), failed('offline', 600), SENT];
  const { queue, sent } = open(async () => answers.shift() ?? SENT);
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
