import { expect, test } from 'vitest';
import { newArticle } from './article';
import { datedAt, unpublished, withPublication } from './publication';

const [BEGUN, CHANGED, SHOWN, NOW] = ['01', '02', '03', '04'].map(
  (day) => `2026-11-${day}T09:00:00.000Z`,
) as [...[string, string, string, string]];
const draft = { ...newArticle('01890000-0000-7000-8000-000000000001', BEGUN, 'en'), changedAt: CHANGED };
const published = { ...draft, status: 'published' as const };

test('an article is dated by when its readers got it, and a later change moves nothing', () => {
  const article = { ...published, publishedAt: SHOWN };
  expect(datedAt(article)).toBe(SHOWN);
  expect(datedAt({ ...article, status: 'changed', changedAt: NOW })).toBe(SHOWN);
  expect(datedAt({ ...article, status: 'draft' })).toBe(SHOWN);
});

test('one that they do not have is as new as its last change; of one from before only the beginning stays', () => {
  for (const status of ['draft', 'in-check', 'ready'] as const)
    expect(datedAt({ ...draft, status })).toBe(CHANGED);
  expect(datedAt(published)).toBe(BEGUN);
});

test('readers get it once', () => {
  expect(withPublication(published, draft, NOW).publishedAt).toBe(NOW);
  expect(withPublication({ ...published, publishedAt: SHOWN }, draft, NOW).publishedAt).toBe(SHOWN);
  expect(withPublication({ ...published, status: 'changed' }, published, NOW)).not.toHaveProperty(
    'publishedAt',
  );
  expect(withPublication({ ...draft, status: 'ready' }, draft, NOW)).not.toHaveProperty('publishedAt');
  // Of one from before, this is all that is known once it is taken from them.
  expect(withPublication(draft, published, NOW).publishedAt).toBe(BEGUN);
  expect(unpublished({ ...draft, publishedAt: SHOWN })).toEqual(draft);
});

test('a date that was still to come when readers got it is none', () => {
  const planned = { ...draft, publishedAt: '2030-01-01T00:00:00.000Z' };
  expect(withPublication({ ...planned, status: 'published' }, planned, NOW).publishedAt).toBe(NOW);
  expect(withPublication({ ...planned, status: 'ready' }, planned, NOW)).toMatchObject({
    publishedAt: planned.publishedAt,
  });
});
