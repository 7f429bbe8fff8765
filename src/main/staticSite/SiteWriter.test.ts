import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SiteWriter } from './SiteWriter';
import type { SiteWork } from './SiteWork';

/** Waits until `go` is 1, and answers which thread it is. */
const THREAD = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ work: { go } }) => {
  Atomics.wait(go, 0, 0);
  parentPort.postMessage({ kind: 'answer', answer: threadId });
});`;
let folder: string;
let writer: SiteWriter;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-'));
  writeFileSync(join(folder, 'thread.cjs'), THREAD);
  writer = new SiteWriter(join(folder, 'thread.cjs'), () => {});
});
afterEach(() => {
  writer.end();
  rmSync(folder, { recursive: true });
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
