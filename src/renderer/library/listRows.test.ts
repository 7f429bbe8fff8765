import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/article/article';
import { listRows } from './listRows';

const NOW = new Date(2026, 10, 24, 9);

function changed(...parts: [year: number, month: number, day: number, hour: number]): ArticleSummary {
  const changedAt = new Date(...parts).toISOString();
  const headline = parts.join(' ');
  return {
    id: headline,
    headline,
    status: 'draft',
    language: 'en',
    section: '',
    createdAt: changedAt,
    changedAt,
    binnedAt: null,
  };
}

const shown = (...articles: ArticleSummary[]) =>
  listRows(articles, NOW).map((row) => (row.kind === 'day' ? row.day : row.article.headline));

test('the articles of a day stand under one heading, in their order', () => {
  const articles = [
    changed(2026, 10, 24, 8),
    changed(2026, 10, 24, 0),
    changed(2026, 10, 23, 23),
    changed(2026, 10, 20, 12),
    changed(2026, 10, 20, 11),
  ];
  expect(shown(...articles)).toEqual([
    'Today',
    '2026 10 24 8',
    '2026 10 24 0',
    'Yesterday',
    '2026 10 23 23',
    'Friday 20 November',
    '2026 10 20 12',
    '2026 10 20 11',
  ]);
});

test('the same day of another year has a heading of its own', () => {
  expect(shown(changed(2026, 10, 20, 12), changed(2025, 10, 20, 12))).toEqual([
    'Friday 20 November',
    '2026 10 20 12',
    '20 November 2025',
    '2025 10 20 12',
  ]);
});

test('no articles, no headings', () => expect(shown()).toEqual([]));
