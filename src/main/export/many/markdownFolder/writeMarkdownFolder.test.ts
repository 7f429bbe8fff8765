import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Article, newArticle } from '../../../../shared/article/article';
import type { Block, Picture } from '../../../../shared/article/blocks';
import { fail, ok } from '../../../../shared/lib/result';
import { lampwright } from '../../../../shared/site/testing/lampwright';
import { type Disk, realDisk } from '../../../store';
import { writeMarkdownFolder } from './writeMarkdownFolder';

const BYTES = Buffer.from('a gull');
const MEDIA = `${createHash('sha256').update(BYTES).digest('hex')}.png`;
const FILE = `gull-${MEDIA.slice(0, 8)}.png`;
const picture: Picture = {
  ...{ type: 'picture', media: MEDIA, width: 8, height: 6, size: 'text', link: '' },
  ...{ alt: 'A gull', caption: 'The gull', credit: 'Maren Oduya', licence: '' },
};
const missing = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };
const NOW = '2026-11-24T23:30:00.000Z';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-markdown-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const idOf = (at: number) => `01939c4e-5b00-7000-8000-00000000e00${at}`;
const said = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] });
function articleOf(at: number, fields: Partial<Article> = {}, ...children: Block[]): Article {
  return {
    ...newArticle(idOf(at), NOW, 'en'),
    ...{ headline: `Lamp ${at}`, slug: 'lamp' },
    body: { root: { type: 'root', children: children.length === 0 ? [said(`Words ${at}.`)] : children } },
    ...fields,
  };
}

async function writing(articles: readonly Article[], disk: Disk = realDisk) {
  const writer = await writeMarkdownFolder(folder, {
    disk,
    media: {
      read: async (name) => (name === MEDIA ? BYTES : null),
      facts: async () =>
        ok({
          name: MEDIA,
          width: 8,
          height: 6,
          fileName: 'gull.png',
          bytes: 6,
          addedAt: NOW,
          alt: '',
          caption: '',
          credit: '',
          licence: '',
        }),
    },
    sites: { writtenFor: async () => lampwright() },
  });
  if (!writer.ok) return [writer];
  const answers = [];
  for (const article of articles) answers.push(await writer.value.write(article));
  return [...answers, await writer.value.finish()];
}
const files = async () => (await readdir(folder)).sort();
const text = (name: string) => readFile(join(folder, name), 'utf8');

it('writes an article with its front matter, and each picture once', async () => {
  const featured = { featured: MEDIA };
  await writing([articleOf(1, featured, said('雾港。'), picture), articleOf(2, { slug: '雾港' }, picture)]);
  expect(await files()).toEqual([
    '.galley-articles.jsonl',
    '2026-11-24-lamp.md',
    '2026-11-24-雾港.md',
    'pictures',
  ]);
  expect(await readdir(join(folder, 'pictures'))).toEqual([FILE]);
  expect(await text('2026-11-24-lamp.md')).toBe(
    `---\ntitle: Lamp 1\nlang: en\nslug: lamp\ndate: "${NOW}"\nlastmod: "${NOW}"\ndraft: true\nimage: pictures/${FILE}\ngalley:\n  id: ${idOf(1)}\n  status: draft\n---\n\n雾港。\n\n![A gull](pictures/${FILE})\n\n<span class="caption">The gull (<span class="picture-credit">Maren Oduya</span>)</span>\n`,
  );
});

it('replaces its own file, and takes it along when its name changes', async () => {
  await writing([articleOf(1)]);
  await writing([articleOf(1, {}, said('New words.'))]);
  expect(await text('2026-11-24-lamp.md')).toContain('New words.');
  await writing([articleOf(1, { slug: 'oil' })]);
  expect(await files()).toEqual(['.galley-articles.jsonl', '2026-11-24-oil.md']);
});

it('takes the file of another name away the next time, where that failed or Galley was killed before', async () => {
  await writing([articleOf(1)]);
  const held: Disk = { ...realDisk, rm: () => Promise.reject(Object.assign(new Error(), { code: 'EPERM' })) };
  const [answer] = await writing([articleOf(1, { slug: 'oil' })], held);
  expect(answer).toMatchObject({
    value: [{ what: expect.stringMatching(/^“2026-11-24-lamp.md” has its older/), isOfFile: true }],
  });
  expect(await files()).toEqual(['.galley-articles.jsonl', '2026-11-24-lamp.md', '2026-11-24-oil.md']);
  expect(await writing([articleOf(1, { slug: 'oil' })])).toEqual([ok([]), ok(undefined)]);
  expect(await files()).toEqual(['.galley-articles.jsonl', '2026-11-24-oil.md']);
});

it('leaves a file that was changed by hand, and says where the article is', async () => {
  await writing([articleOf(1)]);
  const path = join(folder, '2026-11-24-lamp.md');
  await writeFile(path, `${await readFile(path, 'utf8')}Her words.\n`);
  const [answer] = await writing([articleOf(1, {}, said('Newer.'))]);
  expect(await readFile(path, 'utf8')).toContain('Her words.');
  expect(await text('2026-11-24-lamp-2.md')).toContain('Newer.');
  expect(answer).toMatchObject({
    value: [
      {
        what: '“2026-11-24-lamp.md” was changed since Galley wrote it and is left as it is: the article is in “2026-11-24-lamp-2.md”.',
      },
    ],
  });
  // From now on that one is the article's.
  await writing([articleOf(1, {}, said('Newest.'))]);
  expect(await text('2026-11-24-lamp-2.md')).toContain('Newest.');
  expect(await files()).toHaveLength(3);
});

it('writes over nothing that it did not write, in any case, and through no link', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'galley-elsewhere-'));
  await writeFile(join(elsewhere, 'secret.md'), 'theirs');
  await writeFile(join(folder, '2026-11-24-LAMP.md'), 'hers');
  await symlink(join(elsewhere, 'secret.md'), join(folder, '2026-11-24-lamp-2.md'));
  await symlink(join(elsewhere, 'list'), join(folder, '.galley-articles.jsonl'));
  const [answer] = await writing([articleOf(1)]);
  expect(answer).toMatchObject({
    value: [{ what: '“2026-11-24-lamp.md” was there already: the article is in “2026-11-24-lamp-3.md”.' }],
  });
  expect(await text('2026-11-24-LAMP.md')).toBe('hers');
  expect(await readdir(elsewhere)).toEqual(['secret.md']);
  expect(await readFile(join(elsewhere, 'secret.md'), 'utf8')).toBe('theirs');
  await symlink(elsewhere, join(folder, 'pictures'));
  const [refused] = await writing([articleOf(2, {}, picture)]);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'in-use' } });
  expect(await readdir(elsewhere)).toEqual(['secret.md']);
  await rm(elsewhere, { recursive: true });
});

it('gives a picture a number where a file of its name is another', async () => {
  await mkdir(join(folder, 'pictures'));
  await writeFile(join(folder, 'pictures', FILE), 'another');
  await writing([articleOf(1, {}, picture)]);
  expect(await readFile(join(folder, 'pictures', FILE), 'utf8')).toBe('another');
  expect(await text('2026-11-24-lamp.md')).toContain(`pictures/${FILE.replace('.png', '-2.png')}`);
});

it('knows its files after a list that is cut off or garbled, as far as it can', async () => {
  await writing([articleOf(1), articleOf(2)]);
  const list = await text('.galley-articles.jsonl');
  await writeFile(join(folder, '.galley-articles.jsonl'), `{"id":"x"}\nnull\n${list.slice(0, -20)}`);
  await writing([articleOf(1, {}, said('New.')), articleOf(2, {}, said('New.'))]);
  expect(await text('2026-11-24-lamp.md')).toContain('New.');
  expect(await text('2026-11-24-lamp-2.md')).toContain('Words 2.');
  expect(await text('2026-11-24-lamp-3.md')).toContain('New.');
});

it('says so where the disk is full, and leaves no file cut off', async () => {
  /** Too full for the article, and by the end no more. */
  const full = (): Disk => {
    let isFull = true;
    return {
      ...realDisk,
      open: async (path, flags, mode) => {
        if (!isFull || !String(path).endsWith('.tmp')) return realDisk.open(path, flags, mode);
        isFull = false;
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
  };
  const [answer] = await writing([articleOf(1)], full());
  expect(answer).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(await files()).toEqual(['.galley-articles.jsonl']);
  await writing([articleOf(1)]);
  expect(await text('2026-11-24-lamp.md')).toContain('Words 1.');
  // What it wrote before is its own still.
  await writing([articleOf(1, {}, said('New.'))], full());
  expect(await text('2026-11-24-lamp.md')).toContain('Words 1.');
  expect(await writing([articleOf(1, {}, said('New.'))])).toEqual([ok([]), ok(undefined)]);
  expect(await text('2026-11-24-lamp.md')).toContain('New.');
});

it('takes no file for an article’s own that another article got since', async () => {
  await writing([articleOf(1)]);
  await rm(join(folder, '2026-11-24-lamp.md'));
  await writing([articleOf(2)]);
  const [first, second] = await writing([articleOf(1), articleOf(2)]);
  expect([await text('2026-11-24-lamp.md'), await text('2026-11-24-lamp-2.md')]).toEqual([
    expect.stringContaining('Words 2.'),
    expect.stringContaining('Words 1.'),
  ]);
  expect(first).toMatchObject({ value: [{ what: expect.stringContaining('was there already') }] });
  expect(second).toEqual(ok([]));
});

it('says so where the folder is gone', async () => {
  await rm(folder, { recursive: true });
  expect((await writing([articleOf(1)]))[0]).toEqual(
    fail({
      ...missing,
      ...{ code: 'unreachable', happened: 'The folder is no longer there.' },
      safe: expect.any(String),
      next: expect.any(String),
    }),
  );
});
