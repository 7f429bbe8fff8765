import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../store';
import { ZIP_VERSION } from './manifest';
import type { ZipLimits } from './OpenZip';
import { RefusedZipError } from './RefusedZipError';
import { SealedZip } from './SealedZip';
import { craftZip, sumOf, type Crafted } from './testing/craftZip';
import { writeSealedZip } from './writeSealedZip';

const MADE_AT = '2026-11-24T14:02:00.000Z';
const LIMITS: ZipLimits = {
  entries: 100,
  entryBytes: 20_000_000,
  totalBytes: 1_000_000_000,
  isExpected: (name) => !name.startsWith('bad'),
};

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-sealed-'));
  path = join(folder, 'made.galley');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (entries: [string, Uint8Array][], disk: Disk = realDisk) =>
  writeSealedZip({
    ...{ path, kind: 'galley-hand-over', galley: '0.1.0', madeAt: MADE_AT, disk, limits: LIMITS },
    fill: async (add) => {
      for (const [name, bytes] of entries) await add(name, bytes);
    },
  });
const open = () => SealedZip.open(path, 'galley-hand-over', LIMITS);

async function fault(): Promise<string> {
  try {
    const zip = await open();
    try {
      for (const name of zip.names) await zip.read(name);
    } finally {
      zip.close();
    }
    return 'ok';
  } catch (error) {
    if (error instanceof RefusedZipError) return error.fault;
    throw error;
  }
}

describe('writing and reading', () => {
  it('gives back the very bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 3000 })), {
          selector: ([name]) => name,
          maxLength: 8,
        }),
        async (entries) => {
          fc.pre(entries.every(([name]) => LIMITS.isExpected(name)));
          await write(entries);
          const zip = await open();
          expect(zip.names).toEqual(entries.map(([name]) => name));
          for (const [name, bytes] of entries) expect(new Uint8Array(await zip.read(name))).toEqual(bytes);
          zip.close();
        },
      ),
      { numRuns: 40 },
    );
    expect(await readdir(folder)).toEqual(['made.galley']);
  });
});

describe('a write that fails', () => {
  const failing = (call: string, code: string): Disk => ({
    ...realDisk,
    open: async (...where) => {
      const file = await realDisk.open(...where);
      return new Proxy(file, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (name !== call) return typeof member === 'function' ? member.bind(target) : member;
          return () => Promise.reject(Object.assign(new Error(code), { code }));
        },
      });
    },
  });

  it.each([
    ['writeFile', 'ENOSPC'],
    ['sync', 'EIO'],
  ])('at %s leaves the old file and nothing beside it', async (call, code) => {
    await writeFile(path, 'old');
    await expect(write([['a', Buffer.from('new')]], failing(call, code))).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual(['made.galley']);
  });

  it('is found out when the disk gives back other bytes than it took', async () => {
    const lying: Disk = {
      ...realDisk,
      open: async (...where) => {
        const file = await realDisk.open(...where);
        const take = file.writeFile.bind(file);
        file.writeFile = (data) => {
          const bytes = Buffer.from(data as Buffer);
          const at = bytes.indexOf('tide');
          if (at >= 0) bytes[at] = 0;
          return take(bytes);
        };
        return file;
      },
    };
    await expect(write([['a', Buffer.from('tide')]], lying)).rejects.toMatchObject({ fault: 'checksum' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a manifest that does not fit is refused', () => {
  const words = Buffer.from('Words.');
  const listed = { name: 'a', bytes: words.length, sha256: sumOf(words) };
  const manifest = {
    ...{ kind: 'galley-hand-over', schemaVersion: ZIP_VERSION, galley: '9.9.9', madeAt: MADE_AT },
    entries: [listed],
  };
  const entry: Crafted = { name: 'a', bytes: words };
  const sealed = (json: unknown, ...entries: Crafted[]) =>
    craftZip([...entries, { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(json)) }]);

  it.each<[string, Buffer]>([
    ['ok', sealed(manifest, entry)],
    ['no-manifest', craftZip([entry])],
    ['no-manifest', sealed([manifest], entry)],
    ['no-manifest', sealed({ ...manifest, entries: 'all' }, entry)],
    ['no-manifest', sealed({ ...manifest, madeAt: 'today' }, entry)],
    ['no-manifest', craftZip([entry, { name: 'manifest.json', bytes: Buffer.from([0xff, 0xfe]) }])],
    ['other-kind', sealed({ ...manifest, kind: 'galley-backup' }, entry)],
    ['newer', sealed({ kind: 'galley-hand-over', schemaVersion: 2, unheardOf: true }, entry)],
    ['unlisted', sealed(manifest, entry, { ...entry, name: 'b' })],
    ['missing', sealed({ ...manifest, entries: [listed, { ...listed, name: 'b' }] }, entry)],
    ['missing', sealed({ ...manifest, entries: [listed, { ...listed, name: 'manifest.json' }] }, entry)],
    ['missing', sealed({ ...manifest, entries: [listed, { ...listed, name: '__proto__' }] }, entry)],
    ['twins', sealed({ ...manifest, entries: [listed, listed] }, entry)],
    ['size', sealed({ ...manifest, entries: [{ ...listed, bytes: 7 }] }, entry)],
    ['checksum', sealed({ ...manifest, entries: [{ ...listed, sha256: '0'.repeat(64) }] }, entry)],
    ['name', sealed(manifest, entry, { ...entry, name: 'bad' })],
  ])('%s', async (expected, bytes) => {
    await writeFile(path, bytes);
    expect(await fault()).toBe(expected);
  });
});
