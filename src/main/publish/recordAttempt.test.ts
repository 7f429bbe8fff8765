import { expect, it } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Status } from '../../shared/article/status';
import { fail, ok } from '../../shared/lib/result';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { SiteTask } from '../../shared/publish/siteTask';
import { lampwright } from '../../shared/site/testing/lampwright';
import { NEVER_SENT, type OnSite, type Publication } from './publication';
import { recordAttempt } from './recordAttempt';
import { jobOf } from './testing/queueFolder';

const site = lampwright();
const place = { root: 'https://news.example/wp-json/', formerly: [] };
const heldAs = (status: string): HeldPost => ({
  ...{ id: 7, link: 'https://news.example/lamps/', status, slug: 'lamps', author: 1 },
  ...{ date_gmt: '2026-11-01T10:00:00', modified_gmt: '2026-11-01T10:00:00', title: 'Lamps' },
  ...{ content: 'Words.', excerpt: '', footnotes: null, featured_media: 0, categories: [1], tags: [] },
});
const onSiteAs = (status: string): OnSite => ({
  ...{ root: place.root, postId: 7, sentAt: '', held: heldAs(status), article: null },
  ...{ pictures: {}, changed: null },
});

interface Before {
  status: Status;
  /** What the post was on the site before; null where there was none. */
  post: string | null;
  /** What it is on another site. */
  other?: string;
  publishedAt?: string;
}

/** What the article is here once its post is so on the site. */
async function statusAfter(before: Before, now: string, task: SiteTask = 'send'): Promise<Status> {
  return (await articleAfter(before, now, '2099-01-01T00:00:00', task)).status;
}

async function articleAfter(
  before: Before,
  now: string,
  date_gmt: string | null,
  task: SiteTask = 'send',
): Promise<Article> {
  const job = jobOf(1, 1, { siteId: site.id, task });
  let article: Article = {
    ...newArticle(job.article.id, '2026-01-01T00:00:00.000Z', 'en'),
    ...{ status: before.status, publishedAt: before.publishedAt },
  };
  const onSite = before.post === null ? null : onSiteAs(before.post);
  let known: Publication = {
    ...NEVER_SENT,
    sites: {
      ...(onSite !== null && { [site.id]: onSite }),
      ...(before.other !== undefined && { other: onSiteAs(before.other) }),
    },
  };
  const failure = await recordAttempt(
    {
      publications: { change: async (_id, how) => ok((known = how(known))) },
      keepRevision: async () => undefined,
      articles: {
        read: async () => ok(article),
        change: async (_id, edit) => {
          const was = article;
          article = { ...article, ...(await edit(article)) };
          return ok({ before: was, after: article });
        },
      },
      onChanged: () => undefined,
      now: () => '2026-11-29T10:00:00.000Z',
    },
    job,
    { site, place, onSite },
    ok({ held: { ...heldAs(now), date_gmt }, pictures: {}, differences: [] }),
  );
  expect(failure).toBeNull();
  return article;
}

it.each(['private', 'draft', 'pending', 'future'])(
  'makes a draft of what readers had and that is sent again as “%s”',
  async (now) => {
    for (const status of ['published', 'changed'] as const)
      expect(await statusAfter({ status, post: 'publish' }, now)).toBe('draft');
    expect(await statusAfter({ status: 'ready', post: 'publish' }, now)).toBe('ready');
    expect(await statusAfter({ status: 'published', post: 'publish', other: 'publish' }, now)).toBe(
      'published',
    );
  },
);

it('takes a scheduled post for one that readers have, once its time has come', async () => {
  // The time of these posts is past.
  expect(await statusAfter({ status: 'published', post: 'future' }, 'draft')).toBe('draft');
  expect(await statusAfter({ status: 'published', post: 'publish', other: 'future' }, 'private')).toBe(
    'published',
  );
});

it('makes a draft of what is private, wherever it stood before', async () => {
  for (const post of [null, 'draft', 'private'])
    expect(await statusAfter({ status: 'published', post }, 'private')).toBe('draft');
});

it('leaves what may be on a site of files', async () => {
  for (const now of ['draft', 'pending', 'future'])
    expect(await statusAfter({ status: 'published', post: null }, now)).toBe('published');
  for (const post of ['draft', 'pending'])
    expect(await statusAfter({ status: 'changed', post }, 'trash', 'bin')).toBe('changed');
});

it('says that readers have what is published, and that they have no more what was taken back', async () => {
  for (const status of ['draft', 'changed', 'published'] as const)
    expect(await statusAfter({ status, post: 'private' }, 'publish')).toBe('published');
  expect(await statusAfter({ status: 'published', post: 'publish' }, 'draft', 'unpublish')).toBe('draft');
  expect(await statusAfter({ status: 'published', post: 'publish' }, 'trash', 'bin')).toBe('draft');
});

it('keeps through an attempt that fails what was done last, and what of somebody else’s she took in', async () => {
  const job = jobOf(2, 1, { siteId: site.id });
  const done = jobOf(1, 1).id;
  const taken = { state: 'theirs', changes: [] };
  const before = { ...onSiteAs('publish'), changed: 'theirs', settled: 'theirs', taken, done };
  let known: Publication = { ...NEVER_SENT, sites: { [site.id]: before } };
  const away = { code: 'offline' as const, happened: 'Out of reach.', safe: '', next: '' };
  const failure = await recordAttempt(
    {
      publications: { change: async (_id, how) => ok((known = how(known))) },
      keepRevision: async () => undefined,
      articles: { read: async () => fail(away), change: async () => fail(away) },
      onChanged: () => undefined,
      now: () => '2026-11-29T10:00:00.000Z',
    },
    job,
    { site, place, onSite: before },
    fail(away),
  );
  expect(failure).toEqual(away);
  expect(known.sites[site.id]).toMatchObject({ changed: 'theirs', settled: 'theirs', taken, done });
});

it('dates what readers get by what their site says, and leaves what they have as it was', async () => {
  const before = '2026-11-01T00:00:00.000Z';
  const [first, later] = ['2026-11-28T06:30:00.000Z', '2026-11-29T06:30:00'];
  const shown = (before: Before, date: string | null) => articleAfter(before, 'publish', date);
  expect(await shown({ status: 'ready', post: null }, first.slice(0, 19))).toMatchObject({
    ...{ status: 'published', publishedAt: first },
  });
  // She may have taken it for published by mistake once.
  expect(await shown({ status: 'draft', post: null, publishedAt: before }, first.slice(0, 19))).toMatchObject(
    {
      publishedAt: first,
    },
  );
  expect(await shown({ status: 'changed', post: null, publishedAt: first }, later)).toMatchObject({
    ...{ status: 'published', publishedAt: first },
  });
  expect(
    (await articleAfter({ status: 'published', post: 'publish' }, 'draft', later)).publishedAt,
  ).toBeUndefined();
});
