import { expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { fail, ok } from '../../shared/lib/result';
import { findCrash } from './findCrash';

const ID = '01890000-0000-7000-8000-000000000001';
const now = newArticle(ID, '2026-11-24T13:58:00.000Z', 'en');
const before = { ...now, headline: 'Before' };
const parts = {
  ...{ lastSign: '2026-11-24T13:58:00.000Z', computer: '', articleId: ID },
  read: async () => ok(now),
  lastGood: async () => ok({ at: '2026-11-24T13:40:00.000Z', article: before }),
};
const gone = async () =>
  fail({ code: 'damaged', happened: 'The file is damaged.', safe: 'It is kept.', next: 'Restore it.' });

it('finds the article that was open and its last version in the history', async () => {
  expect(await findCrash(parts)).toEqual({
    ...{ lastSign: '2026-11-24T13:58:00.000Z', computer: '' },
    open: { now, before, beforeAt: '2026-11-24T13:40:00.000Z' },
  });
});

it.each([
  ['no article was open', { articleId: null }],
  ['it cannot be read', { read: gone }],
  ['its history cannot be read', { lastGood: gone }],
  ['it has no history', { lastGood: async () => ok(null) }],
])('tells of the crash alone when %s', async (_when, change) => {
  expect(await findCrash({ ...parts, ...change })).toMatchObject({ open: null });
});
