import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { ThreadCatalogue } from './ThreadCatalogue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells at once of what a list shows of an article, and not of each word in its text', () => {
  const changed = vi.fn();
  const catalogue = new ThreadCatalogue({ folder: '', path: '', thread: '', changed, log: () => undefined });
  const article = newArticle('01890000-0000-7000-8000-000000000001', '2026-11-01T12:00:00.000Z', 'en');
  const told = () => {
    vi.advanceTimersByTime(300);
    const times = changed.mock.calls.length;
    changed.mockClear();
    return times;
  };
  catalogue.written(article);
  expect(told()).toBe(1);
  catalogue.written({ ...article, standfirst: 'More', changedAt: '2026-11-01T12:00:01.000Z' });
  expect(told()).toBe(0);
  catalogue.written({ ...article, headline: 'Low water' });
  catalogue.written({ ...article, headline: 'Low water', status: 'ready' });
  expect(told()).toBe(1);
  catalogue.removed(article.id);
  expect(told()).toBe(1);
});
