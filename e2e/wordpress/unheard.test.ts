import { afterAll, beforeAll, expect, it } from 'vitest';
import { paragraph, picture } from '../../src/shared/export/testing/everyBlock';
import { describeWithSite } from './describeWith';
import { type FaultProxy, startFaultProxy } from './faultProxy';
import { newsFolder, type Newsroom, openNewsroom, shortArticle } from './newsroom';
import { allMedia, allPosts } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

/** The requests that make something, which must not be made twice. */
const MAKING = {
  draft: /\/wp\/v2\/posts\?/,
  picture: /\/wp\/v2\/media(\?|$)/,
  'filled post': /\/wp\/v2\/posts\/\d+/,
};

describeWithSite('what a site has done without Galley hearing of it', () => {
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

  it.each(Object.entries(MAKING))('a %s is found and not made again', async (_name, path) => {
    const media = `${String(path.source.length).padStart(6, '0')}${'d'.repeat(58)}.jpg`;
    const article = shortArticle('Unheard.', {
      body: { root: { type: 'root', children: [paragraph('Before.'), picture({ media, alt: 'A lamp' })] } },
    });
    const before = { posts: await allPosts(site), media: await allMedia(site) };
    line.fail({ method: 'POST', path }, { kind: 'cutBeforeAnswer' });
    const waiting = await room.send(article, 'publish');
    expect(waiting?.state).toMatchObject({ kind: 'waiting', failure: { code: 'offline' } });
    line.reset();
    room.publisher.tryNow(waiting!.id);
    expect(await room.settled(article.id)).toBeNull();
    const posts = await allPosts(site);
    expect(posts.filter(({ slug }) => slug === article.slug)).toMatchObject([{ status: 'publish' }]);
    expect(posts).toHaveLength(before.posts.length + 1);
    expect(await allMedia(site)).toHaveLength(before.media.length + 1);
    const made = line.requests.filter((request) => request.method === 'POST' && path.test(request.path));
    // Filling it again changes nothing; a draft or a picture is looked for instead.
    expect(made).toHaveLength(path === MAKING['filled post'] ? 1 : 0);
  });
});
