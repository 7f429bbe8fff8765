import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle, SITE } from './newsroom';
import { allPosts, askSite } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('a post that a colleague has changed', () => {
  let site: WordPressSite;
  let room: Newsroom;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    site = await startWordPress();
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    folder = await newsFolder();
    room = await openNewsroom(folder.folder);
  });
  afterEach(async () => {
    room.close();
    await folder.remove();
  });
  const receiptOf = async ({ id }: Article) => {
    const known = await room.publisher.onSites(id);
    if (!known.ok) throw new Error(known.failure.happened);
    return known.value.receipts[0];
  };
  const held = async ({ slug }: Article) =>
    (await allPosts(site)).filter((post) => post.slug.startsWith(slug));

  it('is gone over only where she took that in or says so, however often she sends', async () => {
    await room.signIn(site.users.editor, site.address);
    const change = async (article: Article, words: string) =>
      askSite(site, `posts/${(await held(article))[0]?.id}`, {
        content: `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`,
      });
    const replaced = 'It took the place of what somebody else had changed there';
    const mine = shortArticle('Mine.');
    await room.send(mine, 'publish');
    await change(mine, 'Theirs.');
    for (const standfirst of ['One', 'Two', 'Three'])
      expect(await room.send({ ...mine, standfirst }, 'publish', undefined, false)).toMatchObject({
        state: { failure: { code: 'stale' } },
      });
    expect((await held(mine))[0]?.content.raw).toContain('Theirs.');
    const known = await room.publisher.onSites(mine.id);
    expect(known).toMatchObject({ value: { sites: [{ isChanged: true }] } });

    const seen = await room.publisher.changes(mine.id, SITE.id);
    if (!seen.ok) throw new Error(seen.failure.happened);
    // What is changed after she has looked is not what she took in.
    await change(mine, 'Theirs again.');
    await room.publisher.settle(mine.id, SITE.id, seen.value.state);
    expect(await room.send({ ...mine, standfirst: 'Four' }, 'publish', undefined, false)).toMatchObject({
      state: { failure: { code: 'stale' } },
    });
    const again = await room.publisher.changes(mine.id, SITE.id);
    await room.publisher.settle(mine.id, SITE.id, again.ok ? again.value.state : '');
    expect(await room.send({ ...mine, standfirst: 'Five' }, 'publish', undefined, false)).toBeNull();
    expect((await receiptOf(mine))?.differences.join()).not.toContain(replaced);

    await change(mine, 'Theirs once more.');
    await room.send({ ...mine, standfirst: 'Six' }, 'publish');
    expect(await room.send({ ...mine, standfirst: 'Seven' }, 'publish')).toBeNull();
    expect((await receiptOf(mine))?.differences.join()).toContain(replaced);
    expect(await room.publisher.onSites(mine.id)).toMatchObject({ value: { sites: [{ isChanged: false }] } });
  });
});
