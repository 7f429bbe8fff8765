import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../store';
import { Publications } from './Publications';
import { postsLeft } from './postsLeft';

const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;
const NOW = '2026-11-29T10:00:00.000Z';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'galley-posts-')), 'publications');
  await mkdir(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const post = (status: string, date_gmt: string | null = null, link = 'https://news.example/lamps/') => ({
  ...{ postId: 7, held: { id: 7, link, status, date_gmt, modified_gmt: '' }, article: null, pictures: {} },
});
const keep = (number: number, known: object) =>
  writeFile(join(folder, `${idOf(number)}.json`), JSON.stringify({ sites: {}, ...known }));
const left = (...numbers: number[]) =>
  postsLeft(numbers.map(idOf), {
    publications: new Publications({ folder, disk: realDisk, log: () => undefined }),
    sites: { list: async () => [{ id: 'lampwright', name: 'Lampwright' }] },
    stillLed: async (id) => (id <= idOf(2) ? [idOf(8)] : []),
    now: () => NOW,
  });

it('counts the articles that have a post, what readers see of it, and names the sites', async () => {
  await keep(1, { sites: { lampwright: post('publish') } });
  await keep(2, { sites: { lampwright: post('future', '2026-11-29T10:00:01') } });
  await keep(3, { sites: { lampwright: post('future', '2026-11-29T09:00:00') } });
  await keep(4, { sites: { gone: post('draft') } });
  await keep(5, { elsewhere: { lampwright: [post('publish', null, 'https://old.example/lamps/')] } });
  expect(await left(1, 2, 3, 4, 5, 9)).toEqual({
    ...{ articles: 5, shown: 3, scheduled: 1, unread: 0, stillLed: 1 },
    sites: ['Lampwright', 'news.example', 'old.example'],
  });
});

it('counts neither what is in the bin of its site nor what was only begun there', async () => {
  await keep(1, { sites: { lampwright: post('trash') } });
  await keep(2, { sites: { lampwright: post('gone') } });
  await keep(3, { sites: { lampwright: { postId: 7, held: null, article: null, pictures: {} } } });
  expect(await left(1, 2, 3)).toMatchObject({ articles: 0, sites: [] });
});

it('counts once each version that still leads to posts which readers do not find', async () => {
  await keep(1, { sites: { lampwright: post('trash') } });
  await keep(2, { sites: { lampwright: post('draft') } });
  expect(await left(1, 2, 3)).toMatchObject({ articles: 1, stillLed: 1 });
  await keep(2, { sites: { lampwright: post('publish') } });
  expect(await left(2)).toMatchObject({ shown: 1, stillLed: 0 });
});

it('counts what cannot be read', async () => {
  await writeFile(join(folder, `${idOf(1)}.json`), '{"si');
  expect(await left(1)).toMatchObject({ articles: 0, unread: 1 });
});
