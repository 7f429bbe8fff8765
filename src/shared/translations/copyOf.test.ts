import { expect, test } from 'vitest';
import { newArticle } from '../article/article';
import { copyOf } from './copyOf';

test('a copy has the words, and nothing that readers, the bin or translations know of the original', () => {
  const original = {
    ...newArticle('018f4e1e-0000-7000-8000-000000000001', '2026-11-01T09:00:00.000Z', 'en'),
    ...{ headline: 'High water', standfirst: 'It came at four.', slug: 'tide' },
    ...({ status: 'changed', publishedAt: '2026-11-20T09:00:00.000Z' } as const),
    ...{ binnedAt: '2026-11-24T09:00:00.000Z', translationOf: '018f4e1e-0000-7000-8000-000000000002' },
  };
  const { publishedAt: _at, translationOf: _link, ...words } = original;
  const own = { id: '018f4e1e-0000-7000-8000-000000000003', headline: 'High water (copy)' };
  expect(copyOf(original, own)).toEqual({ ...words, ...own, status: 'draft', binnedAt: null });
});
