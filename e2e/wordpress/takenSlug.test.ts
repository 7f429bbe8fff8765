import { expect, it } from 'vitest';
import { describeWithSite } from './describeWith';
import { startNewsDay } from './newsDay';
import { shortArticle } from './newsroom';

describeWithSite('a slug that a post of the site has already', () => {
  const day = startNewsDay();

  it('names her own article that has the slug there', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const first = shortArticle('Same.', { headline: 'Same story', slug: 'same-story' });
    const second = shortArticle('Same.', { headline: 'Same story again', slug: 'same-story' });
    expect(await day.room.send(first, 'publish')).toBeNull();
    expect(await day.room.send(second, 'publish')).toMatchObject({
      state: {
        kind: 'stopped',
        failure: {
          code: 'in-use',
          happened: expect.stringMatching(
            /^Your article “Same story” has the slug “same-story” on Lampwright \(.*\) already\.$/,
          ),
        },
      },
    });
    expect(await day.room.send({ ...second, slug: 'same-story-2' }, 'publish')).toBeNull();
  });
});
