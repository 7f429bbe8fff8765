import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { describeWithSite } from './describeWith';
import { type FaultProxy, startFaultProxy } from './faultProxy';
import { newsFolder, type Newsroom, openNewsroom, shortArticle, SITE } from './newsroom';
import { allPosts, askSite, type SitePost } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

const PARAGRAPH = '<!-- wp:paragraph -->\n<p>Theirs.</p>\n<!-- /wp:paragraph -->';

describeWithSite('a post that is taken back, or comes at its time', () => {
  let site: WordPressSite;
  let line: FaultProxy;
  let room: Newsroom;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    site = await startWordPress();
    line = await startFaultProxy(site.address);
    folder = await newsFolder();
    room = await openNewsroom(folder.folder);
    expect(await room.signIn(site.users.editor, line.address)).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    room?.close();
    await line?.stop();
    await site?.stop();
    await folder?.remove();
  });

  async function published(words: string): Promise<{ article: Article; id: number; count: number }> {
    const article = shortArticle(words);
    expect(await room.send(article, 'publish')).toBeNull();
    const posts = await allPosts(site);
    const post = posts.find(({ slug }) => slug === article.slug)!;
    return { article, id: post.id, count: posts.length };
  }
  const postOf = (id: number) => askSite<SitePost>(site, `posts/${id}?context=edit`);
  async function knownOf({ id }: Article) {
    const known = await room.posts.onSites(id);
    if (!known.ok) throw new Error(known.failure.happened);
    return { on: known.value.sites[0], receipt: known.value.receipts[0] };
  }

  it('is published in the library too once the site says so of one that was to come', async () => {
    const later = shortArticle('Later, by the site.');
    expect(await room.send(later, 'future', new Date(Date.now() + 86_400_000).toISOString())).toBeNull();
    await room.posts.changes(later.id, SITE.id);
    expect(room.article(later.id).status).toBe('draft');
    const post = (await allPosts(site)).find(({ slug }) => slug === later.slug)!;
    const past = new Date(Date.now() - 60_000).toISOString().slice(0, 19);
    await askSite(site, `posts/${post.id}`, { status: 'publish', date_gmt: past });
    await room.posts.changes(later.id, SITE.id);
    expect(room.article(later.id)).toMatchObject({ status: 'published', publishedAt: `${past}.000Z` });
  });

  it('is a draft again, goes to the bin, and comes out of it when it is sent once more', async () => {
    const { article, id, count } = await published('Back and forth.');
    const words = (await postOf(id)).content.raw;
    const publishedAt = `${(await postOf(id)).date_gmt}.000Z`;
    expect(await room.withdraw(article, 'unpublish')).toBeNull();
    expect(await postOf(id)).toMatchObject({ status: 'draft', content: { raw: words } });
    expect(await knownOf(article)).toMatchObject({
      on: { status: 'draft' },
      receipt: { task: 'unpublish', failure: null, differences: [] },
    });
    expect(room.article(article.id)).toEqual({ ...article, status: 'draft', publishedAt });

    expect(await room.withdraw(article, 'bin')).toBeNull();
    expect(await postOf(id)).toMatchObject({ status: 'trash', content: { raw: words } });
    expect(await knownOf(article)).toMatchObject({ on: { status: 'trash' }, receipt: { link: '' } });

    expect(await room.send({ ...article, standfirst: 'Once more.' }, 'publish')).toBeNull();
    expect(await postOf(id)).toMatchObject({
      ...{ status: 'publish', slug: article.slug, excerpt: { raw: 'Once more.' } },
    });
    expect((await knownOf(article)).receipt?.differences).toEqual([]);
    expect(await allPosts(site)).toHaveLength(count);
  });

  it('waits without the site, and is done once, though its answer is cut off', async () => {
    for (const [task, method, status] of [
      ['unpublish', 'POST', 'draft'],
      ['bin', 'DELETE', 'trash'],
    ] as const) {
      const { article, id } = await published(`Cut while ${task}.`);
      line.fail({ method, path: /\/wp\/v2\/posts\/\d+/ }, { kind: 'cutBeforeAnswer' });
      const waiting = await room.withdraw(article, task);
      expect(waiting).toMatchObject({ task, state: { kind: 'waiting', failure: { code: 'offline' } } });
      line.reset();
      room.close();
      room = await openNewsroom(folder.folder, [article]);
      expect(await room.settled(article.id)).toBeNull();
      expect((await postOf(id)).status).toBe(status);
      expect((await knownOf(article)).receipt).toMatchObject({ task, failure: null, differences: [] });
    }
  });

  it('is not taken back over a colleague’s change before that was told', async () => {
    const { article, id } = await published('Changed meanwhile.');
    await askSite(site, `posts/${id}`, { content: PARAGRAPH });
    expect(await room.withdraw(article, 'unpublish')).toMatchObject({
      state: { kind: 'stopped', failure: { code: 'stale' } },
    });
    expect((await postOf(id)).status).toBe('publish');
    expect(await room.withdraw(article, 'unpublish')).toBeNull();
    expect(await postOf(id)).toMatchObject({ status: 'draft', content: { raw: PARAGRAPH } });
    // Their words are not written over by the next sending either.
    expect(await room.send({ ...article, standfirst: 'Mine.' }, 'draft')).toMatchObject({
      state: { failure: { code: 'stale' } },
    });
    expect((await postOf(id)).content.raw).toBe(PARAGRAPH);
  });

  it('tells that somebody else had binned or deleted it, and then goes on', async () => {
    const { article, id, count } = await published('Gone before.');
    await askSite(site, `posts/${id}`, undefined, 'DELETE');
    expect(await room.withdraw(article, 'unpublish')).toBeNull();
    expect((await knownOf(article)).receipt?.differences.join()).toMatch(/in the bin of .*stays there/);

    await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
    expect(await room.withdraw(article, 'bin')).toBeNull();
    expect(await knownOf(article)).toMatchObject({
      on: { status: 'gone' },
      receipt: { differences: [expect.stringContaining('no longer there')] },
    });
    expect(await room.send(article, 'publish')).toBeNull();
    expect(await allPosts(site)).toHaveLength(count);
    expect((await knownOf(article)).on?.status).toBe('publish');
  });

  it('tells of the bin and of a deleted post before it sends again, and makes one new post of it', async () => {
    const { article, id, count } = await published('Told first.');
    await askSite(site, `posts/${id}`, undefined, 'DELETE');
    const stopped = await room.send(article, 'publish');
    expect(stopped).toMatchObject({
      state: { failure: { happened: expect.stringContaining('into the bin') } },
    });
    room.publisher.tryNow(stopped!.id);
    expect(await room.settled(article.id)).toMatchObject({ state: { kind: 'stopped' } });
    expect(await room.send(article, 'publish')).toBeNull();
    expect(await postOf(id)).toMatchObject({ status: 'publish', slug: article.slug });

    await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
    expect(await room.send(article, 'publish')).toMatchObject({
      state: { failure: { code: 'not-found', next: expect.stringContaining('as a new post') } },
    });
    // Cut off after it was filled, the new post is found by its number.
    line.fail({ method: 'POST', path: /\/wp\/v2\/posts\/\d+/ }, { kind: 'cutBeforeAnswer' });
    const cut = await room.send(article, 'publish');
    line.reset();
    room.publisher.tryNow(cut!.id);
    expect(await room.settled(article.id)).toBeNull();
    expect(await allPosts(site)).toHaveLength(count);
  });

  it('tells of words that somebody wrote before the post went to the bin, whoever put it there', async () => {
    for (const bins of ['they', 'she'] as const) {
      const { article, id } = await published(`Binned by ${bins}.`);
      if (bins === 'she') expect(await room.withdraw(article, 'bin')).toBeNull();
      // In the bin, too, WordPress takes an update.
      await askSite(site, `posts/${id}`, { content: PARAGRAPH });
      if (bins === 'they') await askSite(site, `posts/${id}`, undefined, 'DELETE');
      const mine = { ...article, standfirst: 'Mine.' };
      expect(await room.send(mine, 'draft')).toMatchObject({
        state: { kind: 'stopped', failure: { happened: expect.stringContaining('changed its words') } },
      });
      expect(await postOf(id)).toMatchObject({ status: 'trash', content: { raw: PARAGRAPH } });
      const seen = await room.posts.changes(article.id, SITE.id);
      expect(seen).toMatchObject({ ok: true, value: { theirs: { content: PARAGRAPH } } });
      expect(await room.send(mine, 'draft')).toBeNull();
      expect(await postOf(id)).toMatchObject({ status: 'draft', excerpt: { raw: 'Mine.' } });
    }
  });

  it('tells of a status and a section that somebody else has set, before it sets them back', async () => {
    const { article, id } = await published('Set otherwise.');
    const { id: section } = await askSite<{ id: number }>(site, 'categories', { name: `Desk ${id}` });
    await askSite(site, `posts/${id}`, { status: 'pending', categories: [section] });
    expect(await room.send({ ...article, standfirst: 'New.' }, 'publish')).toMatchObject({
      state: {
        kind: 'stopped',
        failure: {
          code: 'stale',
          happened: expect.stringMatching(/changed the status and section .*“pending” now\.$/),
        },
      },
    });
    expect(await postOf(id)).toMatchObject({ status: 'pending', categories: [section] });
    expect(await room.send({ ...article, standfirst: 'New.' }, 'publish')).toBeNull();
    expect((await postOf(id)).status).toBe('publish');
  });

  it('refuses what was never sent, and what the site has no bin for', async () => {
    const never = shortArticle('Never sent.');
    room.put(never);
    expect(await room.publisher.withdraw(never.id, SITE.id, 'bin')).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
    const { article, id } = await published('No bin.');
    line.fail(
      { method: 'DELETE', path: /\/wp\/v2\/posts\/\d+/ },
      {
        ...{ kind: 'answer', status: 501, headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ code: 'rest_trash_not_supported', message: 'No.', data: { status: 501 } }),
      },
    );
    expect(await room.withdraw(article, 'bin')).toMatchObject({
      state: { kind: 'stopped', failure: { happened: expect.stringContaining('has no bin') } },
    });
    line.reset();
    expect((await postOf(id)).status).toBe('publish');
  });

  it('does not send an article that went to the bin while it waited, until it is put back', async () => {
    await room.publisher.disconnect(SITE.id);
    const article = shortArticle('Binned meanwhile.');
    const count = (await allPosts(site)).length;
    await room.send(article, 'publish');
    room.put({ ...article, binnedAt: '2026-11-29T09:00:00.000Z' });
    await room.signIn(site.users.editor, line.address);
    const stopped = await room.settled(article.id);
    expect(stopped).toMatchObject({
      state: { kind: 'stopped', failure: { happened: expect.stringContaining('moved to the bin') } },
    });
    expect(await allPosts(site)).toHaveLength(count);
    room.put(article);
    room.publisher.tryNow(stopped!.id);
    expect(await room.settled(article.id)).toBeNull();
    expect(await allPosts(site)).toHaveLength(count + 1);
  });
});
