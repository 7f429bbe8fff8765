import { expect, test, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { useArticleStore } from './articleStore';
import { followStep, replaceArticle } from './replaceArticle';

vi.mock('../bridge', () => ({ call: vi.fn() }));
vi.mock('../editor', () => ({ replaceOpenBody: () => true, tellLastChange: () => undefined }));

test('other words say nothing of how far the desk is, which may have changed since they were made', () => {
  const written = newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en');
  const published = { status: 'published', publishedAt: '2026-11-24T11:00:00.000Z' } as const;
  const { body: _body, sources: _sources, ...fields } = { ...written, ...published };
  useArticleStore.setState({ article: { ...fields, headline: 'Low water' } });
  expect(replaceArticle({ ...written, headline: 'High water' })).toBe(true);
  expect(useArticleStore.getState().article).toMatchObject({ headline: 'High water', ...published });
  followStep(1, 0);
  expect(useArticleStore.getState().article).toMatchObject({ headline: 'Low water', ...published });
});
