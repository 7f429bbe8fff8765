import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Article, newArticle } from '../../../shared/article/article';
import { everyBlock, paragraph, picture } from '../../../shared/export/testing/everyBlock';
import { ok } from '../../../shared/lib/result';
import { NO_PICTURE_WORDS } from '../../../shared/media/media';
import { lampwright } from '../../../shared/site/testing/lampwright';
import type { OnSite } from '../../publish';
import { type Disk, realDisk } from '../../store';
import { writeWxrFiles } from './writeWxrFiles';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-wxr-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NOW = '2026-11-29T08:00:00.000Z';
const BYTES = new Uint8Array([1, 2, 3]);

function article(at: number, own: Partial<Article> = {}): Article {
  const id = `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`;
  return { ...newArticle(id, '2026-11-24T23:30:05.120Z', 'en'), slug: `tide-${at}`, ...own };
}

function writing(known: Record<string, Partial<OnSite>> = {}, disk: Disk = realDisk) {
  const site = lampwright({ address: 'https://lampwright.example', timeZone: 'Europe/Oslo' });
  const facts = { ...NO_PICTURE_WORDS, width: 1, height: 1, bytes: 3, addedAt: NOW };
  const target = { path: join(folder, 'articles.xml'), mayReplace: true };
  return writeWxrFiles(target, {
    siteFor: async ({ language }) => (language === 'en' ? site : { ...site, id: 'tides', name: 'Tides' }),
    holdings: async () =>
      ok({
        address: 'https://news.example',
        greatestNumber: 40,
        of: async (id) => ok((known[id] as OnSite | undefined) ?? null),
      }),
    versions: async () => [],
    media: {
      read: async () => BYTES,
      facts: async (name) => ok({ ...facts, name, fileName: 'gull.jpg' }),
    },
    disk,
    now: () => NOW,
  });
}

/** What a strict reader finds: each element with its text, in their order. */
async function elements(file = 'articles.xml'): Promise<[string, string][]> {
  const found: [string, string][] = [];
  const open: number[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  const take = (text: string) => {
    const at = open.at(-1);
    if (at !== undefined) found[at]![1] += text;
  };
  parser.on('opentag', ({ name }) => open.push(found.push([name, '']) - 1));
  parser.on('closetag', () => open.pop());
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(await readFile(join(folder, file), 'utf8')).close();
  return found;
}
const textsOf = (all: [string, string][], name: string) =>
  all.filter(([each]) => each === name).map(([, text]) => text);

it('says of the articles what a site keeps of posts', async () => {
  const writer = writing();
  const one = article(1, {
    headline: 'Lamps & “tides” <of> ]]> the harbour',
    ...{
      byline: '林 Ana',
      section: 'Harbours & tides',
      tags: ['灯塔', 'lamps', 'lamps'],
      status: 'published',
    },
  });
  expect(await writer.write(one)).toEqual(ok([]));
  expect(await writer.write(article(2, { byline: '林', slug: '灯塔', headline: 'Zwei' }))).toEqual(ok([]));
  expect(await writer.finish()).toEqual(ok(undefined));
  const all = await elements();
  expect(textsOf(all, 'title')).toEqual([
    'Lampwright',
    'Lamps &amp; “tides” &lt;of&gt; ]]&gt; the harbour',
    'Zwei',
  ]);
  expect(textsOf(all, 'wp:author_login')).toEqual(['ana', 'author']);
  expect(textsOf(all, 'wp:author_display_name')).toEqual(['林 Ana', '林']);
  expect(textsOf(all, 'dc:creator')).toEqual(['ana', 'author']);
  expect(textsOf(all, 'wp:category_nicename')).toEqual(['harbours-tides']);
  expect(textsOf(all, 'wp:tag_slug')).toEqual(['%e7%81%af%e5%a1%94', 'lamps']);
  expect(textsOf(all, 'category')).toEqual(['Harbours &amp; tides', '灯塔', 'lamps']);
  expect(textsOf(all, 'wp:post_id')).toEqual(['41', '42']);
  expect(textsOf(all, 'wp:status')).toEqual(['publish', 'draft']);
  expect(textsOf(all, 'wp:post_name')).toEqual(['tide-1', '%e7%81%af%e5%a1%94']);
  expect(textsOf(all, 'wp:post_date')).toEqual(['2026-11-25 00:30:05', '2026-11-25 00:30:05']);
  expect(textsOf(all, 'wp:post_date_gmt')).toEqual(['2026-11-24 23:30:05', '0000-00-00 00:00:00']);
  expect(textsOf(all, 'link')).toEqual([
    'https://news.example',
    'https://news.example/?p=41',
    'https://news.example/?p=42',
  ]);
  expect(await readdir(folder)).toEqual(['articles.xml']);
});

it('names a picture by the address that its site has, and puts every other into a folder beside the file', async () => {
  const there = picture({ media: `${'a'.repeat(64)}.jpg` });
  const body = { root: { type: 'root' as const, children: [there, paragraph('And'), picture()] } };
  const one = article(1, { body, featured: there.media });
  const two = article(2, { body: { root: { type: 'root', children: [there] } } });
  const url = 'https://news.example/wp-content/uploads/gull-aaaaaaaa.jpg';
  const pictures = { [there.media]: { id: 9, url } };
  const held = {
    link: 'https://news.example/tide/',
    status: 'future',
    date_gmt: '2027-01-01T08:00:00',
    slug: 'tide',
  };
  const onSite = { postId: 7, pictures, held: held as OnSite['held'] };
  const writer = writing({ [one.id]: onSite, [two.id]: { ...onSite, postId: 8 } });
  const losses = await writer.write(one);
  expect(losses).toMatchObject({ value: [{ what: expect.stringMatching(/^1 picture is on no site/) }] });
  await writer.write(two);
  await writer.finish();
  const all = await elements();
  expect(textsOf(all, 'wp:post_id')).toEqual(['7', '9', '8']);
  expect(textsOf(all, 'wp:attachment_url')).toEqual([url]);
  expect(textsOf(all, 'wp:status')).toEqual(['future', 'inherit', 'future']);
  expect(textsOf(all, 'wp:post_date_gmt')[0]).toBe('2027-01-01 08:00:00');
  const [content] = textsOf(all, 'content:encoded');
  expect(content).toContain(`<img src="${url}"`);
  expect(content).toContain('<img src="articles-media/gull-dddddddd.jpg"');
  expect(await readdir(join(folder, 'articles-media'))).toEqual(['gull-dddddddd.jpg']);
});

it('is XML whatever stands in an article, and says what it cannot hold', async () => {
  const writer = writing();
  const headline = 'Bell\u0007 half\ud800 end';
  const one = article(1, { ...everyBlock(), id: article(1).id, headline });
  one.body.root.children.push({
    type: 'opaque',
    markup: '<!-- wp:acme/x -->\r\na\rb ]]> ]]]]>\n<!-- /wp:acme/x -->',
  });
  const losses = await writer.write(one);
  expect(losses).toMatchObject({
    value: expect.arrayContaining([{ what: '2 signs that no XML file can hold are left out.', where: '' }]),
  });
  await writer.finish();
  const all = await elements();
  expect(textsOf(all, 'title')[1]).toBe('Bell half end');
  expect(textsOf(all, 'content:encoded')[0]).toContain(
    '<!-- wp:acme/x -->\r\na\rb ]]> ]]]]>\n<!-- /wp:acme/x -->',
  );
});

/** A disk that takes so many bytes of a file that grows, the last of them not whole. */
function fullAfter(bytes: number): Disk {
  let left = bytes;
  return {
    ...realDisk,
    open: async (...where) => {
      const file = await realDisk.open(...where);
      const write = file.write.bind(file);
      file.write = (async (data: Buffer, from: number, length: number, at: number) => {
        if (left === 0) throw Object.assign(new Error('No room'), { code: 'ENOSPC' });
        const taken = Math.min(length, left);
        left -= taken;
        return write(data, from, taken, at);
      }) as typeof file.write;
      return file;
    },
  };
}

it('is whole where a full disk cut one article off', async () => {
  const writer = writing({}, fullAfter(3_000));
  let at = 0;
  for (at = 1; (await writer.write(article(at))).ok; at += 1);
  expect(await writer.finish()).toEqual(ok(undefined));
  expect(textsOf(await elements(), 'wp:post_name')).toEqual(
    Array.from({ length: at - 1 }, (_, before) => `tide-${before + 1}`),
  );
});

it('leaves an older file as it was, and nothing beside it, where the disk is full', async () => {
  await writeFile(join(folder, 'articles.xml'), 'hers');
  const full = () => Promise.reject(Object.assign(new Error('No room'), { code: 'ENOSPC' }));
  const writer = writing({}, { ...realDisk, rename: full });
  await writer.write(article(1));
  expect(await writer.finish()).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(await readFile(join(folder, 'articles.xml'), 'utf8')).toBe('hers');
  expect(await readdir(folder)).toEqual(['articles.xml']);
});

it('gives each site a file of its own, and says where an article is that is not in the one she named', async () => {
  await writeFile(join(folder, 'articles-Tides.xml'), 'hers');
  const writer = writing();
  expect(await writer.write(article(1))).toEqual(ok([]));
  const what = 'It is written for Tides, and is in “articles-Tides-2.xml” beside the file.';
  for (const at of [2, 3])
    expect(await writer.write(article(at, { language: 'zh-Hans' }))).toEqual(
      ok([{ what, where: '', isOfFile: true }]),
    );
  expect(await writer.finish()).toEqual(ok(undefined));
  expect(textsOf(await elements(), 'title')[0]).toBe('Lampwright');
  expect(textsOf(await elements(), 'wp:post_name')).toEqual(['tide-1']);
  const tides = await elements('articles-Tides-2.xml');
  expect(textsOf(tides, 'title')[0]).toBe('Tides');
  expect(textsOf(tides, 'wp:post_name')).toEqual(['tide-2', 'tide-3']);
  expect((await readdir(folder)).sort()).toEqual([
    'articles-Tides-2.xml',
    'articles-Tides.xml',
    'articles.xml',
  ]);
  expect(await readFile(join(folder, 'articles-Tides.xml'), 'utf8')).toBe('hers');
});

it('writes nothing where there is nothing to write', async () => {
  expect(await writing().finish()).toEqual(ok(undefined));
  expect(await readdir(folder)).toEqual([]);
});
