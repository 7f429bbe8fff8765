import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import type { Format } from '../../shared/export/format';
import { picture } from '../../shared/export/testing/everyBlock';
import { fail, ok } from '../../shared/lib/result';
import { NO_WORDS } from '../../shared/site/furniture';
import { lampwright } from '../../shared/site/testing/lampwright';
import { realDisk } from '../store';
import { MediaShelf } from '../media';
import { OpenZip } from '../zip';
import { packPictures } from './packPictures';
import { savePost } from './savePost';

const THERE = `${'a'.repeat(64)}.jpg`;
const GONE = `${'b'.repeat(64)}.png`;
const bytes = new Uint8Array([1, 2, 3]);
const facts = {
  ...{ name: THERE, fileName: 'Fog Harbour (été) 海.JPG', width: 1, height: 1, bytes: 3, addedAt: '' },
  ...{ alt: '', caption: '', credit: '', licence: '' },
};
const missing = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };
const media = {
  read: async (name: string) => (name === THERE ? bytes : null),
  facts: async (name: string) => (name === THERE ? ok(facts) : fail(missing)),
};
const article = {
  ...newArticle('01890000-0000-7000-8000-000000000000', '2026-11-24T09:00:00.000Z', 'en'),
  body: {
    root: {
      type: 'root' as const,
      children: [
        picture({ media: THERE }),
        picture({ media: GONE, alt: 'A tern' }),
        picture({ media: THERE }),
      ],
    },
  },
};
const FILE = 'Fog-Harbour-e-te-aaaaaaaa.jpg';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const save = async (format: Format, name: string) => {
  const path = join(folder, name);
  const saved = await savePost(
    article,
    lampwright(),
    format,
    { path, mayReplace: false },
    { media, disk: realDisk },
  );
  if (!saved.ok) throw new Error(saved.failure.happened);
  return { text: await readFile(path, 'utf8'), losses: saved.value.losses.map(({ what }) => what) };
};

describe('the pictures of an export', () => {
  it('are in the web page itself, and one that is gone is words', async () => {
    const { text, losses } = await save('web-page', 'lamp.html');
    expect(text.match(/src="data:image\/jpeg;base64,AQID"/g)).toHaveLength(2);
    expect(text).toContain('<p class="picture-gone">[Picture: A tern. ');
    expect(losses).toContain('Picture 2 is no longer in the library’s folder, so only its words are here.');
    expect(await readdir(folder)).toEqual(['lamp.html']);
  });

  it.each([
    ['wordpress-blocks', 'the lamp.html', 'src="the%20lamp-media/'],
    ['classic-html', 'lamp.html', 'src="lamp-media/'],
    ['markdown', 'lamp (1).md', '(lamp%20%281%29-media/'],
  ] as const)(
    'are files beside %s, each once, under a name that every site takes',
    async (format, name, start) => {
      const { text } = await save(format, name);
      expect(text.split(`${start}${FILE}`)).toHaveLength(3);
      const beside = `${name.replace(/\.\w+$/, '')}-media`;
      expect((await readdir(folder)).sort()).toEqual([name, beside].sort());
      expect(await readdir(join(folder, beside))).toEqual([FILE]);
      expect(new Uint8Array(await readFile(join(folder, beside, FILE)))).toEqual(bytes);
    },
  );

  it('are in a Word document, in kinds that it reads, and one that moves is told as still', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((background) =>
        sharp({ create: { width: 12, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [100, 100] })
      .toBuffer();
    const shelf = new MediaShelf({ folder: join(folder, 'media'), disk: realDisk, now: () => '' });
    const taken = await shelf.take(moving, 'tide.webp');
    if (!taken.ok) throw new Error(taken.failure.happened);
    const children = [picture({ media: taken.value.name, width: 12, height: 8 }), picture({ media: GONE })];
    const path = join(folder, 'lamp.docx');
    const saved = await savePost(
      { ...article, body: { root: { type: 'root', children } } },
      ...[lampwright(), 'word' as const, { path, mayReplace: false }],
      { media: shelf, disk: realDisk },
    );
    expect(saved.ok && saved.value.losses.map(({ what }) => what)).toEqual([
      'Picture 1 moves; the document shows its first frame.',
      'Picture 2 is no longer in the library’s folder, so only its words are here.',
    ]);
    const zip = await OpenZip.over(await readFile(path), {
      ...{ entries: 20, entryBytes: 1e7, totalBytes: 1e8 },
      isExpected: () => true,
    });
    const parts = [...zip.sizes.keys()].filter((name) => name.startsWith('word/media/'));
    expect(parts).toEqual([`word/media/${taken.value.name.slice(0, 16)}.jpg`]);
    expect(await sharp(await zip.read(parts[0]!)).metadata()).toMatchObject({ format: 'jpeg', width: 12 });
  });

  it('go along on the clipboard', async () => {
    const packed = await packPictures(article, lampwright(), 'wordpress-blocks', 'clipboard', media);
    expect(packed.ok && packed.value.addressOf(THERE)).toBe('data:image/jpeg;base64,AQID');
    expect(packed.ok && packed.value.files).toEqual([]);
  });

  it('make no folder where the drive is away', async () => {
    const path = join(folder, 'away', 'lamp.html');
    const parts = { media, disk: realDisk };
    const saved = await savePost(article, lampwright(), 'classic-html', { path, mayReplace: false }, parts);
    expect(saved).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

it('brings the pictures that stand around the article into the page, and into nothing else', async () => {
  const around = newArticle('01890000-0000-7000-8000-000000000001', '2026-11-24T09:00:00.000Z', 'en');
  const module = (isOn: boolean) => ({
    ...{ id: 'boat', kind: 'picture' as const, look: '', isOn, address: '', picture: THERE },
    words: { en: { ...NO_WORDS, text: 'Boats by night' } },
  });
  const textOf = async (format: Format, isOn: boolean) => {
    const path = join(folder, `${format}-${isOn}`);
    const site = lampwright({ furniture: [module(isOn)] });
    await savePost(around, site, format, { path, mayReplace: false }, { media, disk: realDisk });
    return readFile(path, 'utf8');
  };
  const image = `<img src="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}" alt="Boats by night">`;
  expect(await textOf('web-page', true)).toContain(image);
  expect(await textOf('web-page', false)).not.toContain('<img');
  expect(await textOf('classic-html', true)).not.toContain('<img');
  expect(await readdir(folder)).toHaveLength(3);
});
