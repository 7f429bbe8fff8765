import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FileReader } from './FileReader';

/** A reader whose thread runs this script. */
async function readerOf(script: string, patienceMs = 60_000) {
  const thread = join(await mkdtemp(join(tmpdir(), 'galley-')), 'thread.mjs');
  await writeFile(thread, `import { parentPort } from 'node:worker_threads';\n${script}`);
  return new FileReader({ thread, log: vi.fn(), patienceMs, memoryMb: 32 });
}

const WORK = { name: 'a.docx', bytes: new Uint8Array([1]) };

it('answers with what the thread read', async () => {
  const reader = await readerOf(`parentPort.postMessage({ ok: true, text: { text: 'a' } });`);
  expect(await reader.read(WORK)).toEqual({ ok: true, value: { text: 'a' } });
});

it.each([
  [
    'fills the memory',
    'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));',
    'is built as files are',
  ],
  ['ends without a word', 'process.exit(0);', 'is built as files are'],
  ['throws', `throw new Error('no');`, 'is built as files are'],
])(
  'refuses a file whose thread %s',
  async (_name, script, why) => {
    const read = await (await readerOf(script)).read(WORK);
    expect(read.ok ? '' : read.failure.happened).toContain(`“a.docx” ${why}`);
  },
  60_000,
);

it('leaves a file that takes too long, or that she stops', async () => {
  const forever = 'for (;;);';
  const slow = await (await readerOf(forever, 50)).read(WORK);
  expect(slow.ok ? '' : slow.failure.happened).toContain('took more than a minute');
  const reader = await readerOf(forever);
  const reading = reader.read(WORK);
  reader.stop();
  expect((await reading).ok).toBe(false);
});

it('reads plain text after plain text in one thread, and a document or what follows a failure in a new one', async () => {
  const reader = await readerOf(`import { threadId, workerData } from 'node:worker_threads';
const read = ({ name }) => {
  if (name === 'bad.md' || (name === 'worn.md' && threadId !== first)) throw new Error('no');
  parentPort.postMessage({ ok: true, text: { threadId } });
};
const first = workerData.name === 'worn.md' ? threadId : 0;
parentPort.on('message', read);
read(workerData);`);
  const idOf = async (name: string) => {
    const answer = await reader.read({ ...WORK, name });
    return answer.ok ? (answer.value as unknown as { threadId: number }).threadId : 0;
  };
  const one = await idOf('a.md');
  expect(await idOf('b.txt')).toBe(one);
  expect(await idOf('c.docx')).not.toBe(one);
  expect(await idOf('bad.md')).toBe(0);
  const other = await idOf('d.md');
  expect(other).not.toBe(one);
  // The thread of before goes down on it; a new one reads it.
  expect(await idOf('worn.md')).toBeGreaterThan(other);
});

it('does not even begin with a file that is too large', async () => {
  const reader = await readerOf('process.exit(1);');
  const bytes = new Uint8Array(17 * 1024 * 1024);
  const read = await reader.read({ name: 'a.txt', bytes });
  expect(read.ok ? '' : read.failure.happened).toContain('is larger than any article');
});
