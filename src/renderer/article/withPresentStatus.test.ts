import { beforeEach, expect, test, vi } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Status } from '../../shared/article/status';
import { useArticleStore } from './articleStore';
import { withPresentStatus } from './withPresentStatus';

const opened = vi.hoisted((): { article: unknown } => ({ article: null }));
vi.mock('../bridge', () => ({ call: async () => ({ ok: true, value: opened.article }) }));
vi.mock('../editor', () => ({ tellLastChange: () => undefined }));

const as = (status: Status): Article => ({
  ...newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en'),
  status,
});
beforeEach(async () => {
  opened.article = as('published');
  await useArticleStore.getState().open(as('published').id);
});

test('words that were made before a site published the article do not take that back', () => {
  expect(withPresentStatus(as('ready'))).toEqual(as('published'));
});

test('a status that is to be put back is, where nobody has changed it since', () => {
  expect(withPresentStatus(as('draft'), as('published'))).toEqual(as('draft'));
  expect(withPresentStatus(as('draft'), as('ready'))).toEqual(as('published'));
});
