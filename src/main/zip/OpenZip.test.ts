import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenZip, type ZipLimits } from './OpenZip';
import { RefusedZipError } from './RefusedZipError';
import { craftZip, type Crafted, type Ending } from './testing/craftZip';

const LIMITS: ZipLimits = {
  entries: 10,
  entryBytes: 40_000_000,
  totalBytes: 60_000_000,
  isExpected: () => true,
};
const words = Buffer.from('The ferry came in at nine, and nobody got off. '.repeat(40));
const honest: Crafted = { name: 'article.json', bytes: words };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** 'ok' when every entry can be read, or the fault. */
async function outcome(bytes: Buffer, limits: Partial<ZipLimits> = {}): Promise<string> {
  const path = join(folder, 'made.zip');
  await writeFile(path, bytes);
  try {
    const zip = await OpenZip.open(path, { ...LIMITS, ...limits });
    try {
      for (const name of zip.sizes.keys()) await zip.read(name);
    } finally {
      zip.close();
    }
    return 'ok';
  } catch (error) {
    if (error instanceof RefusedZipError) return error.fault;
    throw error;
  }
}

const crafted = (entry: Partial<Crafted>, ending?: Ending) => craftZip([{ ...honest, ...entry }], ending);

it('reads what an honest zip holds, packed and not', async () => {
  expect(await outcome(craftZip([honest, { name: '港口.json', bytes: words, isStored: true }]))).toBe('ok');
});

describe('a zip that is made to do harm is refused', () => {
  const isExpected = (name: string) => /^[a-z.]+$/.test(name);

  it.each([
    '../article.json',
    'a/../../article.json',
    '/etc/passwd',
    'C:/Windows/article.json',
    'C:\\article.json',
    '..\\article.json',
    'article.json/',
    'article.json\u0000.png',
    './article.json',
    'ARTICLE.JSON',
    'article.json ',
    '\u202earticle.json',
    '',
  ])('for the name %j', async (name) => {
    expect(await outcome(crafted({ name }), { isExpected })).toMatch(/^(name|no-zip)$/);
  });

  it('and never asks what name stands before its bytes', async () => {
    expect(await outcome(crafted({ innerName: '../../evil.json' }), { isExpected })).toBe('ok');
  });

  it('for a name that Unicode’s own extra field puts in place of the plain one', async () => {
    const name = Buffer.from('article.json');
    const other = Buffer.from('../evil.json');
    const extra = Buffer.alloc(9 + other.length);
    extra.writeUInt16LE(0x7075, 0);
    extra.writeUInt16LE(5 + other.length, 2);
    extra.writeUInt8(1, 4);
    const { crc32 } = await import('node:zlib');
    extra.writeUInt32LE(crc32(name), 5);
    other.copy(extra, 9);
    expect(await outcome(crafted({ name, extra }), { isExpected })).toMatch(/^(name|no-zip)$/);
  });

  it.each([
    ['the same', 'media/a.jpg', 'media/a.jpg'],
    ['another case', 'media/a.jpg', 'media/A.jpg'],
    ['another normal form', 'media/caf\u00e9.jpg', 'media/cafe\u0301.jpg'],
    ['full width', 'media/a.jpg', 'media/\uff41.jpg'],
  ])('for two names: %s', async (_how, one, other) => {
    expect(
      await outcome(
        craftZip([
          { ...honest, name: one },
          { ...honest, name: other },
        ]),
      ),
    ).toBe('twins');
  });

  it('for a link, and for what is encrypted', async () => {
    expect(await outcome(crafted({ mode: 0o120777, bytes: Buffer.from('/etc/passwd') }))).toBe('link');
    expect(await outcome(crafted({ flags: 0x0801 }))).toBe('encrypted');
    expect(await outcome(crafted({ flags: 0x0841 }))).toBe('no-zip');
  });

  it('for a bomb that says its size, before a byte of it is unpacked', async () => {
    const zeros = Buffer.alloc(50_000_000);
    expect(await outcome(crafted({ bytes: zeros }))).toBe('too-large');
    expect(await outcome(crafted({ bytes: Buffer.alloc(30_000_000) }))).toBe('too-large');
    const third = { bytes: Buffer.from('x'), size: 39_000_000, packedSize: 1 };
    expect(await outcome(craftZip(['a', 'b'].map((name) => ({ ...third, name, isStored: false }))))).toBe(
      'too-large',
    );
  });

  it('for a bomb that lies about its size, at the size it says', async () => {
    const packed = deflateRawSync(Buffer.alloc(200_000_000));
    expect(await outcome(crafted({ packed, size: 1000 }))).toBe('size');
  });

  it('for more entries than can be meant, said or not', async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ ...honest, name: `${at}` }));
    expect(await outcome(craftZip(many))).toBe('too-many');
    expect(await outcome(crafted({}, { count: 65_535, count64: 1n << 40n }))).toBe('too-many');
  });

  it('for entries that lie over each other', async () => {
    const bytes = craftZip([honest, { ...honest, name: 'other.json', offset: 0 }]);
    expect(await outcome(bytes)).toBe('overlap');
  });
});

describe('a zip that is broken is refused', () => {
  it.each<[string, string, Partial<Crafted>]>([
    ['another checksum', 'checksum', { sum: 7 }],
    ['longer than it says', 'size', { size: words.length - 1 }],
    ['shorter than it says', 'size', { size: words.length + 1 }],
    ['packed in another way', 'packing', { method: 14 }],
    ['garbled', 'packing', { packed: Buffer.alloc(60, 0xff) }],
    ['stored with two sizes', 'no-zip', { isStored: true, size: 5 }],
    ['a header elsewhere', 'no-zip', { offset: 12 }],
    ['a header beyond the end', 'no-zip', { offset: 0xfffffff0 }],
    ['more bytes than there are', 'no-zip', { packedSize: 1_000_000 }],
    ['zip64 fields without their bytes', 'no-zip', { offset: 0xffffffff, extra: Buffer.from([1, 0, 0, 0]) }],
    ['an extra field past its end', 'no-zip', { extra: Buffer.from([1, 0, 99, 0]) }],
  ])('%s', async (_how, fault, entry) => {
    expect(await outcome(crafted(entry))).toBe(fault);
  });

  it('zip64 says another size than the directory', async () => {
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(1n << 50n, 4);
    expect(await outcome(crafted({ size: 0xffffffff, extra }))).toBe('too-large');
  });

  it('zip64 says the directory is elsewhere', async () => {
    expect(await outcome(crafted({}, { count64: 1n, start64: 5n }))).toBe('no-zip');
    expect(await outcome(crafted({}, { count64: 1n, start64: 1n << 45n }))).toBe('no-zip');
  });

  it('says of fewer or more entries than it has', async () => {
    expect(await outcome(crafted({}, { count: 2 }))).toBe('no-zip');
  });

  it('cut off at any byte, empty, or something else', async () => {
    const whole = craftZip([honest]);
    for (let length = 0; length < whole.length; length += 7) {
      expect(await outcome(whole.subarray(0, length))).toBe('no-zip');
    }
    expect(await outcome(Buffer.from('not a zip at all'))).toBe('no-zip');
  });

  it('with any byte changed: it is refused or holds the very same', { timeout: 60_000 }, async () => {
    const whole = craftZip([honest]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ change;
        // Refused or read, never anything else: `outcome` throws what is no refusal.
        await outcome(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

it('is the system’s error where the file cannot be read', async () => {
  await expect(OpenZip.open(join(folder, 'gone.zip'), LIMITS)).rejects.toMatchObject({ code: 'ENOENT' });
});
