import { expect, it } from 'vitest';
import { write } from '../../shared/history/testing/write';
import type { PostOnSite } from '../../shared/publish/publishing';
import { type Decisions, stillDecided, textsOf } from './keptDecisions';

const text = { title: 'Tides', content: 'Nine lamps.', excerpt: '', footnotes: null };
const post: PostOnSite = {
  ...{ article: write(['Nine lamps.']), base: text, theirs: { ...text, content: 'Ten lamps.' } },
  ...{ fields: [], state: 'now', pictures: {}, taken: null, isSettled: false },
};
const mine = write(['Nine brass lamps.']);
const decisions: Decisions = new Map([[0, 'theirs']]);
const kept = { texts: textsOf(post, mine), decisions };

it('keeps what she decided of the same three texts', () => {
  const at = '2026-12-01T09:00:00.000Z';
  const saved = { ...mine, changedAt: at, status: 'published' as const, publishedAt: at };
  expect(stillDecided(kept, textsOf({ ...post, state: 'later' }, saved))).toEqual({
    ...{ decisions, isDropped: false },
  });
});

it('drops it where one of them is another now, and says so', () => {
  const dropped = { decisions: new Map(), isDropped: true };
  expect(stillDecided(kept, textsOf({ ...post, theirs: text }, mine))).toEqual(dropped);
  expect(stillDecided(kept, textsOf({ ...post, base: post.theirs }, mine))).toEqual(dropped);
  expect(stillDecided(kept, textsOf(post, write(['Nine tin lamps.'])))).toEqual(dropped);
  // Where nothing was decided, nothing is lost.
  const none = { decisions: new Map(), isDropped: false };
  expect(stillDecided({ ...kept, decisions: new Map() }, 'others')).toEqual(none);
  expect(stillDecided(undefined, kept.texts)).toEqual(none);
});
