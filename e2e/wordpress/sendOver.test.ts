import { expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
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
    const known = await day.room.publisher.onSites(mine.id);
    expect(known).toMatchObject({ value: { sites: [{ isChanged: true }] } });

    const seen = await day.room.publisher.changes(mine.id, SITE.id);
    if (!seen.ok) throw new Error(seen.failure.happened);
    // What is changed after she has looked is not what she took in.
    await change(mine, 'Theirs again.');
    await day.room.publisher.settle(mine.id, SITE.id, seen.value.state);
    expect(await day.room.send({ ...mine, standfirst: 'Four' }, 'publish', undefined, false)).toMatchObject({
      state: { failure: { code: 'stale' } },
    });
    const again = await day.room.publisher.changes(mine.id, SITE.id);
    await day.room.publisher.settle(mine.id, SITE.id, again.ok ? again.value.state : '');
    expect(await day.room.send({ ...mine, standfirst: 'Five' }, 'publish', undefined, false)).toBeNull();
    expect((await receiptsOf(mine))[0]?.differences.join()).not.toContain(replaced);

    await change(mine, 'Theirs once more.');
    await day.room.send({ ...mine, standfirst: 'Six' }, 'publish');
    expect(await day.room.send({ ...mine, standfirst: 'Seven' }, 'publish')).toBeNull();
    expect((await receiptsOf(mine))[0]?.differences.join()).toContain(replaced);
    expect(await day.room.publisher.onSites(mine.id)).toMatchObject({
      value: { sites: [{ isChanged: false }] },
    });
  });
});
