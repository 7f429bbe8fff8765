import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Media } from '../../shared/media/media';
import type { Result } from '../../shared/lib/result';
import { realDisk, type Disk } from '../store';
import { MediaShelf } from './MediaShelf';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-media-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const shelf = (disk: Disk = realDisk) =>
  new MediaShelf({ folder: join(folder, 'media'), disk, now: () => '2026-11-28T09:00:00.000Z' });
const plain = (width: number, height: number, background = '#2a6f97') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });
const stored = (name: string) => readFile(join(folder, 'media', name));

function value(result: Result<Media>): Media {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const why = (result: Result<unknown>) => (result.ok ? 'taken' : result.failure.happened);

describe('a picture that is taken', () => {
  it('has nothing in it of where, with what and by whom it was made', async () => {
    const bytes = await plain(40, 30)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Kestrel Optics', Artist: 'Maren Oduya' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Fog Harbour</x:xmpmeta>')
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Kestrel Optics');
    const media = value(await shelf().take(bytes, 'harbour.jpg'));
    const kept = await stored(media.name);
    const { exif, xmp, iptc, icc } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      icc: undefined,
    });
    expect(kept.toString('latin1')).not.toMatch(/Kestrel|Oduya|Fog Harbour|GPS/);
  });

  it('stands upright', async () => {
    const bytes = await plain(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const media = value(await shelf().take(bytes, 'a.jpg'));
    expect(media).toMatchObject({ width: 30, height: 40 });
    expect((await sharp(await stored(media.name)).metadata()).orientation).toBeUndefined();
  });

  it('of 100 megapixels is no larger than a screen', async () => {
    const bytes = await plain(10_000, 10_000).png().toBuffer();
    const media = value(await shelf().take(bytes, 'poster.png'));
    expect(media).toMatchObject({ width: 2560, height: 2560, fileName: 'poster.png' });
  });

  it.each(['jpg', 'png', 'webp', 'gif', 'avif'] as const)(
    '%s stays what it is by its bytes',
    async (kind) => {
      const bytes = await plain(20, 10)
        .toFormat(kind === 'jpg' ? 'jpeg' : kind)
        .toBuffer();
      const media = value(await shelf().take(bytes, 'wrong name.txt'));
      expect(media.name).toMatch(new RegExp(`^[0-9a-f]{64}\\.${kind}$`));
      expect(media).toMatchObject({ width: 20, height: 10 });
    },
  );

  it('goes on moving', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((c) => plain(12, 8, c).png().toBuffer()));
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100, 100] })
      .toBuffer();
    const media = value(await shelf().take(bytes, 'gull.gif'));
    expect(media).toMatchObject({ width: 12, height: 8 });
    expect((await sharp(await stored(media.name), { animated: true }).metadata()).pages).toBe(3);
  });

  it('says that it stands still where its file moved, and only then', async () => {
    const frame = await plain(12, 8).png().toBuffer();
    const chunk = (type: string, data: Buffer) => {
      const named = Buffer.concat([Buffer.from(type), data]);
      const around = Buffer.alloc(8);
      around.writeUInt32BE(data.length, 0);
      around.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
    };
    const moving = (frames: number) => {
      const control = Buffer.alloc(8);
      control.writeUInt32BE(frames, 0);
      return Buffer.concat([frame.subarray(0, 33), chunk('acTL', control), frame.subarray(33)]);
    };
    expect(value(await shelf().take(moving(3), 'tide.png'))).toMatchObject({ isStilled: true, moves: false });
    expect(value(await shelf().take(moving(1), 'tide.png')).isStilled).toBeUndefined();
    expect(value(await shelf().take(frame, 'tide.png')).isStilled).toBeUndefined();
    const [kept = ''] = (await readdir(join(folder, 'media'))).filter((name) => name.endsWith('.json'));
    expect(await readFile(join(folder, 'media', kept), 'utf8')).not.toContain('isStilled');
  });

  it('is there once, however often it comes, and when it comes back out of the library', async () => {
    const bytes = await plain(40, 30).jpeg().toBuffer();
    const first = value(await shelf().take(bytes, 'a.jpg'));
    const media = shelf();
    expect(value(await media.take(bytes, 'b.jpg'))).toEqual(first);
    expect(value(await media.take(await stored(first.name), 'c.jpg'))).toEqual(first);
    expect((await readdir(join(folder, 'media'))).sort()).toEqual(
      [first.name, first.name.replace('.jpg', '.json')].sort(),
    );
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['an SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    ['an HEIC picture', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
    ['a TIFF', 'II*\0\x08\0\0\0', 'TIFF'],
    ['words', 'GIF or so she says', 'no picture'],
    ['nothing', '', 'no picture'],
    ['a broken PNG', '\x89PNG\r\n\x1a\n and then nothing', 'damaged'],
  ])('%s is told in words', async (_name, bytes, words) => {
    expect(why(await shelf().take(Buffer.from(bytes, 'latin1'), 'a.jpg'))).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('half a %s is damaged', async (kind) => {
    const noise = Buffer.alloc(300 * 200 * 3, 0).map((_, at) => (at * 2654435761) >>> 13);
    const bytes = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
      .toFormat(kind)
      .toBuffer();
    expect(why(await shelf().take(bytes.subarray(0, bytes.length / 2), 'a'))).toContain('damaged');
  });

  it('a bomb of few bytes is not unpacked', async () => {
    const bytes = await plain(16, 16).png().toBuffer();
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    const said = why(await shelf().take(bytes, 'bomb.png'));
    expect(said).toMatch(/more pixels|damaged/);
  });
});

describe('on a full disk', () => {
  it.each([0, 1])('nothing is half there, whichever of the two files finds no room', async (written) => {
    let opened = 0;
    const full: Disk = {
      ...realDisk,
      canSyncFolders: false,
      open: ((path: string, flags?: string) => {
        if (flags === 'wx' && opened++ >= written)
          return Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }));
        return realDisk.open(path, flags);
      }) as Disk['open'],
    };
    const taken = await shelf(full).take(await plain(40, 30).jpeg().toBuffer(), 'a.jpg');
    expect(taken).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
    expect(await readdir(join(folder, 'media'))).toEqual([]);
  });
});

describe('what is known of pictures', () => {
  const words = { alt: 'A gull', caption: '海鸥 over the harbour', credit: 'Maren Oduya', licence: 'CC BY' };

  it('is kept, found by any of its words, and survives a start', async () => {
    const media = shelf();
    const gull = value(await media.take(await plain(40, 30).jpeg().toBuffer(), 'DSC_0001.jpg'));
    const other = value(await media.take(await plain(41, 30).jpeg().toBuffer(), 'tern.jpg'));
    await media.describe(gull.name, words);
    const found = async (asked: string) => {
      const page = await shelf().find(asked, 0, 10);
      return page.ok ? page.value.rows.map(({ name }) => name) : [];
    };
    expect(await found('oduya HARBOUR')).toEqual([gull.name]);
    expect(await found('海鸥')).toEqual([gull.name]);
    expect(await found('tern.jpg')).toEqual([other.name]);
    expect((await found('')).length).toBe(2);
    expect(await found('nobody')).toEqual([]);
    expect(value(await shelf().facts(gull.name))).toEqual({ ...gull, ...words });
  });

  it('of many pictures is read with few files open at a time, and then from memory', async () => {
    const gull = value(await shelf().take(await plain(40, 30).jpeg().toBuffer(), 'a.jpg'));
    for (let at = 0; at < 200; at += 1) {
      const name = at.toString(16).padStart(64, '0');
      await writeFile(join(folder, 'media', `${name}.jpg`), '');
      const facts = { schemaVersion: 1, ...gull, name: `${name}.jpg`, caption: `Tide ${at}` };
      await writeFile(join(folder, 'media', `${name}.json`), JSON.stringify(facts));
    }
    let open = 0;
    let most = 0;
    let reads = 0;
    const media = shelf({
      ...realDisk,
      readFile: (async (path: string) => {
        reads += 1;
        most = Math.max(most, (open += 1));
        try {
          return await realDisk.readFile(path);
        } finally {
          open -= 1;
        }
      }) as Disk['readFile'],
    });
    expect(await media.find('', 0, 10)).toMatchObject({ value: { total: 201 } });
    expect(most).toBeLessThanOrEqual(64);
    const before = reads;
    expect(await media.find('tide 199', 0, 10)).toMatchObject({ value: { total: 1 } });
    expect(reads).toBe(before);
  });

  it('is measured anew where its file is damaged, which is kept aside', async () => {
    const gull = value(await shelf().take(await plain(40, 30).jpeg().toBuffer(), 'a.jpg'));
    const path = join(folder, 'media', gull.name.replace('.jpg', '.json'));
    await writeFile(path, '{"credit":');
    expect(value(await shelf().facts(gull.name))).toMatchObject({ width: 40, height: 30, credit: '' });
    expect(await readFile(`${path}.unreadable`, 'utf8')).toBe('{"credit":');
  });

  it('is nothing where the picture is gone, or the name is none', async () => {
    const media = shelf();
    const gull = value(await media.take(await plain(40, 30).jpeg().toBuffer(), 'a.jpg'));
    await rm(join(folder, 'media', gull.name));
    expect(await media.facts(gull.name)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await media.read('../../../etc/passwd')).toBeNull();
    expect(await media.thumbnail(`${'0'.repeat(64)}.jpg`)).toBeNull();
  });

  it('has a small picture, made once', async () => {
    const media = shelf();
    const gull = value(await media.take(await plain(900, 600).webp().toBuffer(), 'a.webp'));
    const thumbnail = await media.thumbnail(gull.name);
    expect(await sharp(thumbnail!).metadata()).toMatchObject({ format: 'webp', width: 320, height: 213 });
    expect(await media.thumbnail(gull.name)).toEqual(thumbnail);
  });
});

describe('a picture of another Galley', () => {
  it('is taken as it is where its name is that of its bytes', async () => {
    const bytes = await plain(40, 30).jpeg().toBuffer();
    const there = value(await shelf().take(bytes, 'a.jpg'));
    const kept = await stored(there.name);
    await rm(join(folder, 'media'), { recursive: true });
    const words = { fileName: 'a.jpg', alt: 'A gull', caption: '', credit: '', licence: '' };
    expect(value(await shelf().adopt(there.name, kept, words))).toMatchObject({
      name: there.name,
      alt: 'A gull',
    });
    const otherName = there.name.replace(/^./, (c) => (c === '0' ? '1' : '0'));
    expect(await shelf().adopt(otherName, kept, words)).toMatchObject({ failure: { code: 'damaged' } });
  });
});
