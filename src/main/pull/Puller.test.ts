import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import { paragraph, source } from '../../shared/export/testing/everyBlock';
import type { ReadArticle } from '../../shared/import/imported';
import { fail, ok, type Result } from '../../shared/lib/result';
import { lampwright } from '../../shared/site/testing/lampwright';
import { Publications } from '../publish';
import { realDisk, SettingsFile } from '../store';
import { articleIdOf } from './articleId';
import { type PullParts, Puller, unfinishedSchema } from './Puller';

const QUERY = { since: '', own: false, section: 0, words: '' };
const POST = {
  ...{ id: 5, link: 'https://news.example/five/', status: 'publish', slug: 'five', author: 1 },
  ...{ date_gmt: '2026-11-01T10:00:00', modified_gmt: '2026-11-01T10:00:00', featured_media: 0 },
  ...{
    title: { raw: 'Five' },
    content: { raw: '' },
    excerpt: { raw: '' },
    categories: [],
    tags: [] as number[],
  },
};
const READ: ReadArticle = {
  ...{ headline: 'Five', standfirst: '', language: 'en', sources: [] },
  body: { root: { type: 'root', children: [] } },
};

let folder: string;
let articles: Map<string, Article>;
let publications: Publications;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-puller-'));
  articles = new Map();
  publications = new Publications({
    folder: join(folder, 'publications'),
    disk: realDisk,
    log: () => undefined,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Imports the post with the number 5 of the WordPress in a folder of the host, as the window read it. */
async function pull(
  path: string,
  read: ReadArticle,
  post: typeof POST = POST,
): Promise<Result<{ id: string }>> {
  const answers: Record<string, unknown[]> = {
    'wp/v2/posts': [post],
    'wp/v2/users': [{ id: 1, name: 'Ines' }],
    'wp/v2/tags': ['fog', 'oil', 'tides'].map((name, at) => ({ id: at + 1, name })),
  };
  const client = {
    host: 'news.example',
    retryAfter: null,
    ask: async ({ route }: { route: string }) => ({
      ok: true,
      value: answers[route] ?? [],
    }),
  };
  const place = { root: `https://news.example${path}/wp-json/`, formerly: [] };
  const puller = new Puller({
    publications,
    articles: {
      read: async (id: string) => {
        const article = articles.get(id);
        return article ? ok(article) : fail({ code: 'not-found', happened: '', safe: '', next: '' });
      },
      put: async (id: string, make: (there: Article | null) => ReturnType<PullParts['articles']['put']>) => {
        const made = await make(articles.get(id) ?? null);
        if (made.ok) articles.set(id, made.value);
        return made;
      },
    },
    connections: { open: async () => ({ client, place, user: { id: 1 } }) },
    sites: { get: async () => lampwright() },
    unfinished: new SettingsFile({
      ...{ path: join(folder, 'imports.json'), schema: unfinishedSchema, fallback: {}, disk: realDisk },
      log: () => undefined,
    }),
    keepRevision: async () => undefined,
    isQueued: () => false,
    waits: () => undefined,
    now: () => '2026-11-29T10:00:00.000Z',
    newId: () => 'token',
  } as unknown as PullParts);
  const started = await puller.start(`site${path}`, QUERY);
  if (!started.ok) throw new Error(started.failure.happened);
  await puller.next(started.value.token);
  return puller.keep(started.value.token, 5, read);
}

async function pullFrom(path: string, read = READ, post = POST): Promise<{ id: string }> {
  const kept = await pull(path, read, post);
  if (!kept.ok) throw new Error(kept.failure.happened);
  return kept.value;
}

it('makes an article each of posts of one number on two sites in folders of one host', async () => {
  const ids = [(await pullFrom('/en')).id, (await pullFrom('/zh')).id, (await pullFrom('')).id];
  expect(new Set(ids).size).toBe(3);
  expect(ids[2]).toBe(articleIdOf('news.example', 5));
});

it('dates an article by its post, and keeps that where the post was taken from its readers since', async () => {
  const { id } = await pullFrom('');
  const publishedAt = '2026-11-01T10:00:00.000Z';
  expect(articles.get(id)).toMatchObject({ status: 'published', publishedAt });
  const taken = { ...POST, status: 'draft', modified_gmt: '2026-11-02T10:00:00' };
  expect(await pull('', { ...READ, headline: 'Five, again' }, taken)).toEqual(ok({ id }));
  expect(articles.get(id)).toMatchObject({ headline: 'Five, again', status: 'draft', publishedAt });
});

const CORRECTED = { ...POST, modified_gmt: '2026-11-02T10:00:00' };
const AGAIN = { ...READ, headline: 'Five, corrected' };

it('leaves where she has filed an article, which is no change of its words, and takes the words in', async () => {
  const { id } = await pullFrom('');
  // As a change to many does it: `changedAt` stays.
  const filed = { status: 'draft' as const, tags: ['lamps'] };
  articles.set(id, { ...articles.get(id)!, ...filed });
  expect(await pull('', AGAIN, CORRECTED)).toEqual(ok({ id }));
  expect(articles.get(id)).toMatchObject({ headline: 'Five, corrected', ...filed });
  // Her tags are still to be sent, so they are none that the post has.
  expect(await publications.read(id)).toMatchObject({
    value: { sites: { site: { article: { tags: [] } } } },
  });
  expect(await pull('', AGAIN, { ...CORRECTED, modified_gmt: '2026-11-03T10:00:00' })).toEqual(ok({ id }));
  expect(articles.get(id)).toMatchObject(filed);
});

it('takes in what somebody did to the tags of the post beside what she did to them', async () => {
  const { id } = await pullFrom('', READ, { ...POST, tags: [1, 2] });
  expect(articles.get(id)?.tags).toEqual(['fog', 'oil']);
  articles.set(id, { ...articles.get(id)!, tags: ['fog', 'oil', 'lamps'] });
  await pullFrom('', AGAIN, { ...CORRECTED, tags: [1, 3] });
  expect(articles.get(id)?.tags).toEqual(['fog', 'lamps', 'tides']);
  const publication = await publications.read(id);
  expect(publication).toMatchObject({ value: { sites: { site: { article: { tags: ['fog', 'tides'] } } } } });
});

it.each([
  ['published by now, where she left it', 'draft', 'publish', 'draft', 'published'],
  ['published by now, where she filed it meanwhile', 'draft', 'publish', 'in-check', 'in-check'],
  ['a draft by now', 'publish', 'draft', 'published', 'draft'],
  ['a draft as it was, where she has it published', 'draft', 'draft', 'published', 'published'],
] as const)('of a post that is %s, takes what the site says', async (_, then, now, here, status) => {
  const { id } = await pullFrom('', READ, { ...POST, status: then });
  articles.set(id, { ...articles.get(id)!, status: here });
  await pullFrom('', AGAIN, { ...CORRECTED, status: now });
  expect(articles.get(id)).toMatchObject({ headline: 'Five, corrected', status });
});

it('takes the status of a post that was sent as it was here, and was published on the site since', async () => {
  const { id } = await pullFrom('', READ, { ...POST, status: 'draft' });
  // Sent as a draft while it was ready.
  const sent = { ...articles.get(id)!, status: 'ready' as const };
  articles.set(id, sent);
  await publications.change(id, (before) => ({
    ...before,
    sites: { site: { ...before.sites['site']!, article: sent } },
  }));
  await pullFrom('', AGAIN, { ...CORRECTED, status: 'draft' });
  expect(articles.get(id)?.status).toBe('ready');
  await pullFrom('', AGAIN, { ...CORRECTED, modified_gmt: '2026-11-03T10:00:00' });
  expect(articles.get(id)).toMatchObject({ status: 'published', publishedAt: '2026-11-01T10:00:00.000Z' });
});

it('knows the article that an older Galley made of a post of a site in a folder', async () => {
  const older = articleIdOf('news.example', 5);
  const { id } = await pullFrom('/en');
  articles.set(older, { ...articles.get(id)!, id: older });
  articles.delete(id);
  await publications.forget(id);
  // What it knew of the site is lost.
  expect((await pullFrom('/en')).id).toBe(older);
  expect([...articles.keys()]).toEqual([older]);
  // By now it is known whose it is.
  expect((await pullFrom('/zh')).id).not.toBe(older);
});

/** As a reading gives it, of which each has ids of its own for the sources. */
function quoting(id: string, words: string): ReadArticle {
  const children = [{ type: 'quotation' as const, sourceId: id, children: [paragraph(words)] }];
  return { ...READ, sources: [source({ id, accessed: '' })], body: { root: { type: 'root', children } } };
}

it('links the article of a post that came out of a file or a backup, where both say the same', async () => {
  const { id } = await pullFrom('', quoting('first', 'One gull.'));
  const here = { ...articles.get(id)!, changedAt: '2026-11-20T10:00:00.000Z' };
  here.sources = [source({ id: 'first', accessed: '2026-11-19' })];
  articles.set(id, here);
  await publications.forget(id);
  expect(await pullFrom('', quoting('second', 'One gull.'))).toEqual({ id });
  expect([...articles.values()]).toEqual([here]);
  // What the site was given is what stands here, so that nobody seems to have changed a quotation.
  expect(await publications.read(id)).toMatchObject({ value: { sites: { site: { article: here } } } });
});

it('leaves an article alone that says something else than its post', async () => {
  const { id } = await pullFrom('', quoting('first', 'One gull.'));
  const here = articles.get(id);
  await publications.forget(id);
  expect(await pull('', quoting('second', 'Two gulls.'))).toMatchObject({
    failure: { code: 'stale', happened: expect.stringContaining('with other words than on news.example') },
  });
  expect(articles.get(id)).toEqual(here);
  expect(await publications.read(id)).toMatchObject({ value: { sites: {} } });
});

/** The post as an export file of another Galley brought it here. */
async function file(link: string, read = READ): Promise<void> {
  const { id } = await pullFrom('', read);
  const there = articles.get(id)!;
  await publications.forget(id);
  articles.clear();
  articles.set(OWN, { ...there, id: OWN });
  const filed = { address: 'https://www.news.example', postId: 5, link };
  await publications.change(OWN, (before) => ({ ...before, filed }));
}
const OWN = '01939c4e-5b00-7000-8000-000000000001';

it.each(['https://news.example/five/', 'https://news.example/?p=5'])(
  'links the article that came out of a file under an id of Galley’s to its post at %s',
  async (link) => {
    await file(link);
    expect(await pullFrom('')).toEqual({ id: OWN });
    expect([...articles.keys()]).toEqual([OWN]);
    expect(await publications.read(OWN)).toMatchObject({ value: { sites: { site: { postId: 5 } } } });
  },
);

it('makes no second article of a post that came out of a file with other words', async () => {
  await file('https://news.example/five/');
  const other = quoting('first', 'One gull.');
  expect(await pull('', other)).toMatchObject({ failure: { code: 'stale' } });
  expect([...articles.keys()]).toEqual([OWN]);
});

it('takes no post for an article to which a file gave a number that its site has given another', async () => {
  await file('https://news.example/?p=5');
  const { id } = await pullFrom('', quoting('first', 'One gull.'));
  expect(id).toBe(articleIdOf('news.example', 5));
  expect(articles.size).toBe(2);
});
