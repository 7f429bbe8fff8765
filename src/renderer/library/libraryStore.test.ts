import { beforeEach, expect, test } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { useLibraryStore } from './libraryStore';

const article = newArticle('019a0000-0000-7000-8000-000000000001', '2026-11-24T08:00:00.000Z', 'en');

beforeEach(() => useLibraryStore.setState({ articles: [] }));

test('a late save leaves an article in the bin', () => {
  useLibraryStore.getState().saved(article);
  const [listed] = useLibraryStore.getState().articles ?? [];
  if (listed === undefined) throw new Error('A saved article is listed');
  useLibraryStore.setState({ articles: [{ ...listed, binnedAt: '2026-11-24T09:00:00.000Z' }] });
  useLibraryStore.getState().saved({ ...article, headline: 'Changed' });
  expect(useLibraryStore.getState().articles).toMatchObject([
    { headline: 'Changed', binnedAt: '2026-11-24T09:00:00.000Z' },
  ]);
});

test('a save that shows nothing new draws no list anew, and one that does is listed first', () => {
  const { saved } = useLibraryStore.getState();
  saved(article);
  const { articles } = useLibraryStore.getState();
  saved({ ...article, changedAt: '2026-11-24T08:00:59.000Z' });
  expect(useLibraryStore.getState().articles).toBe(articles);
  saved({ ...article, changedAt: '2026-11-24T08:01:00.000Z' });
  expect(useLibraryStore.getState().articles).toMatchObject([{ changedAt: '2026-11-24T08:01:00.000Z' }]);
  const other = {
    ...article,
    id: '019a0000-0000-7000-8000-000000000002',
    changedAt: '2026-11-24T08:01:10.000Z',
  };
  saved(other);
  saved({ ...article, changedAt: '2026-11-24T08:01:20.000Z' });
  expect(useLibraryStore.getState().articles?.map(({ id }) => id)).toEqual([article.id, other.id]);
});
