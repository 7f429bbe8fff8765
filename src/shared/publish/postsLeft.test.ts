import { expect, it } from 'vitest';
import { NO_POSTS, type PostsLeft, tellPostsLeft } from './postsLeft';

const one = (own: Partial<PostsLeft>) =>
  tellPostsLeft({ ...NO_POSTS, articles: 1, sites: ['Lampwright'], ...own }, 1);
const many = (own: Partial<PostsLeft>, total = 4) =>
  tellPostsLeft({ ...NO_POSTS, sites: ['Lampwright'], ...own }, total);

it('says of an article whether readers see its post, and how it is taken from them', () => {
  expect(tellPostsLeft(NO_POSTS, 1)).toBe('');
  expect(one({ shown: 1 })).toBe(
    'Its post stays on Lampwright, and readers see it there. To take it from them, open the article in the bin and choose Unpublish in Publish.',
  );
  expect(one({ scheduled: 1 })).toContain('goes to readers there when its time comes. To take it from them');
  // Over the very article that way is shorter.
  expect(tellPostsLeft({ ...NO_POSTS, articles: 1, sites: ['Lampwright'], shown: 1 }, 1, true)).toBe(
    'Its post stays on Lampwright, and readers see it there. To take it from them, choose Show its post… and there Unpublish.',
  );
  expect(one({})).toBe('Its post stays on Lampwright, where no reader sees it.');
});

it('says of many how many are on a site, and how many of these readers see', () => {
  expect(tellPostsLeft(NO_POSTS, 4)).toBe('');
  expect(many({ articles: 1 })).toBe(
    '1 of them has a post on Lampwright, and it stays there. Readers do not see it.',
  );
  expect(many({ articles: 3, shown: 2, scheduled: 1, sites: ['Dengta', 'Lampwright'] })).toBe(
    '3 of them have posts on Dengta and Lampwright, and these stay there. Readers see 2 of them, and will see 1 when the time comes. To take one from them, open its article in the bin and choose Unpublish in Publish.',
  );
});

it('says both and all where there are no others', () => {
  expect(many({ articles: 2, shown: 2 }, 2)).toContain(
    'Both have posts on Lampwright, and these stay there. Readers see both.',
  );
  expect(many({ articles: 3, shown: 3 }, 3)).toContain('All 3 have posts on Lampwright');
  expect(many({ articles: 2 }, 2)).toContain('Readers see none of them.');
  expect(many({ articles: 2, shown: 2 }, 3)).toContain('2 of them have posts on Lampwright');
  expect(many({ articles: 1, shown: 1 })).toContain(
    'it stays there. Readers see it. To take it from them, open its article in the bin',
  );
});

it('says that a version in another language still leads to a post which readers do not find', () => {
  expect(tellPostsLeft({ ...NO_POSTS, stillLed: 1 }, 1)).toBe(
    'A version in another language still leads readers to its post, which they do not find any more. Send that version again: then it does not.',
  );
  expect(many({ stillLed: 2 })).toBe(
    '2 versions in other languages still lead readers to their posts, which they do not find any more. Send these versions again: then they do not.',
  );
});

it('says of what cannot be read that it is not known', () => {
  expect(tellPostsLeft({ ...NO_POSTS, unread: 1 }, 1)).toMatch(
    /^Whether a site has a post of it is not known/,
  );
  expect(many({ articles: 1, unread: 2 })).toContain('Whether a site has a post of 2 articles is not known');
});
