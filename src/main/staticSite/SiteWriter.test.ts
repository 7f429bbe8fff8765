import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SiteWriter } from './SiteWriter';
import type { SiteWork } from './SiteWork';

/** Waits until `go` is 1, and answers which thread it is. */
const THREAD = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ work: { go } }) => {
  Atomics.wait(go, 0, 0);
  parentPort.postMessage({ kind: 'answer', answer: threadId });
});`;
const MINUTE = 60_000;
let folder: string;
let writer: SiteWriter;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'galley-'));
  writeFileSync(join(folder, 'thread.cjs'), THREAD);
  writer = new SiteWriter(join(folder, 'thread.cjs'), () => {});
});
afterEach(() => {
  writer.end();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

/** Begins to write, and answers with what lets it come to its end and says by which thread. */
function begin(): () => Promise<unknown> {
  const go = new Int32Array(new SharedArrayBuffer(4));
  const answer = writer.write({ go } as unknown as SiteWork, () => {});
  return () => {
    Atomics.store(go, 0, 1);
    Atomics.notify(go, 0);
    return answer;
  };
}
const write = () => begin()();

it('writes the next site while the thread of the last one is still ending', async () => {
  const first = await write();
  writer.end();
  const next = await write();
  expect(next).toEqual(expect.any(Number));
  expect(next).not.toBe(first);
});

it('keeps its thread for two minutes after the last site, however long that took', async () => {
  const first = await write();
  vi.advanceTimersByTime(1.5 * MINUTE);
  expect(await write()).toBe(first);
  const finish = begin();
  vi.advanceTimersByTime(3 * MINUTE);
  expect(await finish()).toBe(first);
  vi.advanceTimersByTime(1.5 * MINUTE);
  expect(await write()).toBe(first);
});

it('ends its thread two minutes after a site that took longer than that', async () => {
  const finish = begin();
  vi.advanceTimersByTime(3 * MINUTE);
  const first = await finish();
  vi.advanceTimersByTime(2 * MINUTE);
  const next = await write();
  expect(next).toEqual(expect.any(Number));
  expect(next).not.toBe(first);
});
