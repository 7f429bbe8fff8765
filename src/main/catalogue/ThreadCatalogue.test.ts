import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { ThreadCatalogue } from './ThreadCatalogue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells at once of what a list shows of an article, and not of each word in its text', () => {
  const changed = vi.fn();
  const catalogue = new ThreadCatalogue({ folder: '', path: '', thread: '', changed, log: () => undefined });
  const article = newArticle('01890000-0000-7000-8000-000000000001', '2026-11-01T12:00:00.000Z', 'en');
  const told = () => {
    vi.advanceTimersByTime(300);
    const times = changed.mock.calls.length;
    changed.mockClear();
    return times;
  };
  catalogue.written(article);
  expect(told()).toBe(1);
  catalogue.written({ ...article, standfirst: 'More', changedAt: '2026-11-01T12:00:01.000Z' });
  expect(told()).toBe(0);
  catalogue.written({ ...article, headline: 'Low water' });
  catalogue.written({ ...article, headline: 'Low water', status: 'ready' });
  expect(told()).toBe(1);
  catalogue.removed(article.id);
  expect(told()).toBe(1);
});

describe('a thread that dies', () => {
  let data: string;
  const logged = vi.fn();
  beforeEach(() => {
    vi.useRealTimers();
    logged.mockClear();
    data = mkdtempSync(join(tmpdir(), 'galley-thread-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  /** A catalogue whose threads die when they are asked, but for those from that start on. */
  function dyingUntil(start: number): ThreadCatalogue {
    const thread = join(data, 'thread.mjs');
    writeFileSync(
      thread,
      `import { appendFileSync, readFileSync } from 'node:fs';
       import { parentPort, workerData } from 'node:worker_threads';
       appendFileSync(workerData.path, '.');
       const start = readFileSync(workerData.path).length;
       parentPort.on('message', ({ id, question }) => {
         if (start < ${start}) throw new Error('Died');
         parentPort.postMessage({ kind: 'answer', id, answer: { ok: true, value: question.kind } });
       });`,
    );
    const path = join(data, 'starts');
    return new ThreadCatalogue({ folder: '', path, thread, changed: () => undefined, log: logged });
  }

  it('is started again, and every open question is answered', async () => {
    const catalogue = dyingUntil(3);
    const answers = await Promise.all([catalogue.facets(), catalogue.damaged()]);
    expect(answers).toEqual([
      { ok: true, value: 'facets' },
      { ok: true, value: 'damaged' },
    ]);
    expect(logged).toHaveBeenCalledTimes(2);
    expect(await catalogue.indexing()).toEqual({ ok: true, value: 'indexing' });
    await catalogue.close();
  });

  it('again and again fails the open questions and all later ones in a sentence', async () => {
    const catalogue = dyingUntil(Infinity);
    const failed = { ok: false, failure: { happened: 'Galley’s list of the library stopped working.' } };
    expect(await Promise.all([catalogue.facets(), catalogue.damaged()])).toMatchObject([failed, failed]);
    expect(await catalogue.facets()).toMatchObject(failed);
    expect(readFileSync(join(data, 'starts'), 'utf8').length).toBeLessThan(10);
  });
});
