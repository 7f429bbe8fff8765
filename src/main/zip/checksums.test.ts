import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { crcOf, sha256 } from './checksums';
import { readManifest, ZIP_VERSION } from './manifest';
import { sumOf } from './testing/craftZip';

/** How often others had their turn before that was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work;
  isDone = true;
  return turns;
}

it('are those of the whole, and let others have their turn amid a large file', async () => {
  const bytes = Buffer.alloc(8 * 1024 * 1024, 'The ferry came in at nine. ');
  expect(await sha256(bytes)).toBe(sumOf(bytes));
  expect(await crcOf(bytes)).toBe(crc32(bytes));
  expect(await crcOf(Buffer.alloc(0))).toBe(0);
  expect(await turnsDuring(sha256(bytes))).toBeGreaterThan(10);
  expect(await turnsDuring(crcOf(bytes))).toBeGreaterThan(10);
});

it('others have their turn also amid the manifest of a large library', async () => {
  const entries = Array.from({ length: 20_000 }, (_, at) => ({
    ...{ name: `articles/${at}.json`, bytes: at, sha256: '0'.repeat(64) },
  }));
  const head = { kind: 'galley-backup', schemaVersion: ZIP_VERSION, galley: '0.1.0' };
  const text = JSON.stringify({ ...head, madeAt: '2026-11-24T14:02:00.000Z', entries });
  expect(await turnsDuring(readManifest(Buffer.from(text), 'galley-backup'))).toBeGreaterThan(10);
});
