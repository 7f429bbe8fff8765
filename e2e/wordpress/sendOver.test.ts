import { expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { takenBetween } from '../../src/shared/publish/takenChanges';
import { describeWithSite } from './describeWith';
import { startNewsDay } from './newsDay';
import { shortArticle, SITE } from './newsroom';
import { askSite } from './siteContents';

describeWithSite('a post that a colleague has changed', () => {
  const day = startNewsDay();
  const { held, receiptsOf } = day;

  it('is gone over only where she took that in or says so, however often she sends', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const change = async (article: Article, words: string) =>
      askSite(day.site, `posts/${(await held(article))[0]?.id}`, {
        content: `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`,
      });
    const replaced = 'It took the place of what somebody else had changed there';
    const mine = shortArticle('Mine.');
    await day.room.send(mine, 'publish');
    await change(mine, 'Theirs.');
    for (const standfirst of ['One', 'Two', 'Three'])
      expect(await day.room.send({ ...mine, standfirst }, 'publish', undefined, false)).toMatchObject({
        state: { failure: { code: 'stale' } },
      });
    expect((await held(mine))[0]?.content.raw).toContain('Theirs.');
    const known = await day.room.posts.onSites(mine.id);
    expect(known).toMatchObject({ value: { sites: [{ isChanged: true }] } });

    const seen = await day.room.posts.changes(mine.id, SITE.id);
    if (!seen.ok) throw new Error(seen.failure.happened);
    // What is changed after she has looked is not what she took in.
    await change(mine, 'Theirs again.');
    await day.room.posts.settle(mine.id, SITE.id, { state: seen.value.state, changes: [], isAll: true });
    expect(await day.room.send({ ...mine, standfirst: 'Four' }, 'publish', undefined, false)).toMatchObject({
      state: { failure: { code: 'stale' } },
    });
    const again = await day.room.posts.changes(mine.id, SITE.id);
    await day.room.posts.settle(mine.id, SITE.id, {
      ...{ state: again.ok ? again.value.state : '', changes: [], isAll: true },
    });
    expect(await day.room.send({ ...mine, standfirst: 'Five' }, 'publish', undefined, false)).toBeNull();
    expect((await receiptsOf(mine))[0]?.differences.join()).not.toContain(replaced);

    await change(mine, 'Theirs once more.');
    await day.room.send({ ...mine, standfirst: 'Six' }, 'publish');
    expect(await day.room.send({ ...mine, standfirst: 'Seven' }, 'publish')).toBeNull();
    expect((await receiptsOf(mine))[0]?.differences.join()).toContain(replaced);
    expect(await day.room.posts.onSites(mine.id)).toMatchObject({
      value: { sites: [{ isChanged: false }] },
    });
  });

  it('is gone over no more once what she took in was undone', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Nine lamps.');
    await day.room.send(mine, 'publish');
    const [post] = await held(mine);
    const content = post!.content.raw.replace('Nine lamps', 'Ten lamps');
    await askSite(day.site, `posts/${post!.id}`, { content });
    const seen = await day.room.posts.changes(mine.id, SITE.id);
    if (!seen.ok) throw new Error(seen.failure.happened);
    const taken = { ...mine, body: shortArticle('Ten lamps.').body };
    await day.room.posts.settle(mine.id, SITE.id, {
      ...{ state: seen.value.state, changes: takenBetween(mine, taken), isAll: true },
    });
    day.room.put(taken);
    const isChanged = async () => {
      const known = await day.room.posts.onSites(mine.id);
      return known.ok && known.value.sites[0]?.isChanged;
    };
    expect(await isChanged()).toBe(false);
    const undone = { ...mine, body: shortArticle('Nine lamps. More.').body };
    for (const article of [mine, undone]) {
      expect(await day.room.send(article, 'publish', undefined, false)).toMatchObject({
        state: { failure: { code: 'stale' } },
      });
      expect(await isChanged()).toBe(true);
      expect((await held(mine))[0]?.content.raw).toBe(content);
    }
    // Redone and worked on it is there again.
    const worked = { ...mine, body: shortArticle('Ten lamps. More.').body };
    expect(await day.room.send(worked, 'publish', undefined, false)).toBeNull();
    expect((await receiptsOf(mine))[0]?.differences).toEqual([]);
  });

  it('is gone over only once she has said so of what she could not take in', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Three lamps.');
    await day.room.send(mine, 'publish');
    const [post] = await held(mine);
    const content = `${post!.content.raw}\n\n<!-- wp:footnotes /-->`;
    await askSite(day.site, `posts/${post!.id}`, { content });
    const seen = await day.room.posts.changes(mine.id, SITE.id);
    const state = seen.ok ? seen.value.state : '';
    await day.room.posts.settle(mine.id, SITE.id, { state, changes: [], isAll: false });
    expect(await day.room.send(mine, 'publish', undefined, false)).toMatchObject({
      state: { failure: { code: 'stale' } },
    });
    expect((await held(mine))[0]?.content.raw).toBe(content);
    expect(await day.room.posts.changes(mine.id, SITE.id)).toMatchObject({
      value: { taken: { state, changes: [] }, isSettled: false },
    });
    await day.room.posts.settle(mine.id, SITE.id, { state, changes: null, isAll: true });
    expect(await day.room.posts.changes(mine.id, SITE.id)).toMatchObject({
      value: { taken: { state, changes: [] }, isSettled: true },
    });
    expect(await day.room.send(mine, 'publish', undefined, false)).toBeNull();
  });
});
