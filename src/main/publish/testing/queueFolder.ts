import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { newArticle } from '../../../shared/article/article';
import { type Failure, type FailureCode } from '../../../shared/lib/result';
import { realDisk } from '../../store';
import type { Job } from '../job';
import { type Attempt, Queue } from '../Queue';

export const SENT: Attempt = { failure: null, retryAfter: null };
export const FAKED = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const;

/** A busy machine takes its time. */
export const soon = (check: () => unknown) => vi.waitFor(check, 20_000);

export const failed = (code: FailureCode, retryAfter: number | null = null): Attempt => ({
  failure: { code, happened: 'No.', safe: 'Safe.', next: 'Go.' } satisfies Failure,
  retryAfter,
});
export const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const numbers = (jobs: readonly Job[]) => jobs.map(({ id }) => Number(id.slice(-12)));

export function jobOf(number: number, article = number, own: Partial<Job> = {}): Job {
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

/** A folder for each test of a file, and queues on it that end with the test. */
export function queueFolder() {
  let folder = '';
  const queues: Queue[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-queue-'));
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const queue of queues.splice(0)) queue.end();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    path: (name = '') => join(folder, name),
    /** `send` answers one attempt after the other, and what it was asked is listed. */
    open(send: (job: Job, keep: (job: Job) => Promise<unknown>) => Promise<Attempt>, disk = realDisk) {
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
    },
  };
}
