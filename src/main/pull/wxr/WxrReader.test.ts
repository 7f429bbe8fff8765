import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { WxrReader } from './WxrReader';

/** A reader whose thread runs this script. */
async function readerOf(script: string) {
  const thread = join(await mkdtemp(join(tmpdir(), 'galley-')), 'thread.mjs');
  await writeFile(thread, `import { parentPort } from 'node:worker_threads';\n${script}`);
  return new WxrReader('export.xml', { script: thread, log: vi.fn(), memoryMb: 32 });
}
const SCAN = `parentPort.postMessage({ kind: 'scan', scan: { posts: 1 } });`;

it('says what is in the file, and gives its posts each time that it is asked', async () => {
  const reader = await readerOf(
    `${SCAN}let at = 0; parentPort.on('message', () => parentPort.postMessage({ kind: 'posts', posts: at++ === 0 ? ['One'] : [] }));`,
  );
  expect(await reader.scan()).toEqual({ posts: 1 });
  expect(await reader.next()).toEqual(['One']);
  expect(await reader.next()).toEqual([]);
  reader.stop();
  expect(await reader.next()).toBe('stopped');
});

it.each([
  ['fills the memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));', 'harmful'],
  ['ends without a word', 'process.exit(0);', 'harmful'],
  ['throws', `throw new Error('no');`, 'harmful'],
  ['cannot read the file', `parentPort.postMessage({ kind: 'unreadable' });`, 'unreadable'],
])('gives nothing of a file whose thread %s', async (_name, script, end) => {
  expect(await (await readerOf(script)).scan()).toBe(end);
});

it('stops in the midst of it', async () => {
  const reader = await readerOf(`${SCAN}parentPort.on('message', () => { for (;;); });`);
  await reader.scan();
  const next = reader.next();
  reader.stop();
  expect(await next).toBe('stopped');
});
