import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OpenZip } from './OpenZip';
import { ZipWriter } from './ZipWriter';

const LIMITS = { entries: 70_000, entryBytes: 1e6, totalBytes: 1e9, isExpected: () => true };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-writer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(entries: [string, string][], madeAt = '2026-11-24T14:02:00.000Z'): Promise<string> {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter(async (bytes) => void parts.push(bytes), madeAt);
  for (const [name, text] of entries) await zip.add(name, Buffer.from(text));
  await zip.end();
  const path = join(folder, 'made.zip');
  await writeFile(path, Buffer.concat(parts));
  return path;
}

/** What another program says of the zip, or null where there is none to ask. */
function askUnzip(...args: string[]): string | null {
  try {
    return execFileSync('unzip', args, { encoding: 'utf8', maxBuffer: 1e8 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

it('writes a zip that other programs find whole, in any script', async () => {
  const path = await write([
    ['articles/港口.json', 'tide '.repeat(1000)],
    ['short', 'x'],
    ['empty', ''],
  ]);
  expect(askUnzip('-t', path) ?? 'No errors').toContain('No errors');
  const zip = await OpenZip.open(path, LIMITS);
  expect([...zip.sizes]).toEqual([
    ['articles/港口.json', 5000],
    ['short', 1],
    ['empty', 0],
  ]);
  zip.close();
});

it.each(['1970-01-01T00:00:00.000Z', '2108-01-01T00:00:00.000Z'])(
  'writes one at %s, which a zip has no date for',
  async (madeAt) => {
    const path = await write([['short', 'x']], madeAt);
    expect(askUnzip('-t', path) ?? 'No errors').toContain('No errors');
    const zip = await OpenZip.open(path, LIMITS);
    expect(String(await zip.read('short'))).toBe('x');
    zip.close();
  },
);

it('counts more entries than a plain zip can', async () => {
  const path = await write(
    Array.from({ length: 66_000 }, (_, at) => [`entry-${at}`, 'x'] as [string, string]),
  );
  const zip = await OpenZip.open(path, LIMITS);
  expect(zip.sizes.size).toBe(66_000);
  expect(String(await zip.read('entry-65999'))).toBe('x');
  zip.close();
  expect(askUnzip('-l', path) ?? '66000 files').toContain('66000 files');
});
