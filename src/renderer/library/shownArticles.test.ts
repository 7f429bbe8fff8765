import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/article/article';
import type { LibraryFilter } from './libraryStore';
import { shownArticles } from './shownArticles';

const ALL: LibraryFilter = { search: '', status: 'all', language: 'all', inBin: false };
const summary = (headline: string, fields: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: headline,
  headline,
  status: 'draft',
  language: 'en',
  section: '',
  createdAt: '2026-11-24T08:00:00.000Z',
  changedAt: '2026-11-24T08:00:00.000Z',
  binnedAt: null,
  ...fields,
});
const ARTICLES = [
  summary('Tide tables of Port Sorrel'),
  summary('雾港的潮位记录', { language: 'zh-Hans', status: 'ready' }),
  summary('Thrown away', { binnedAt: '2026-11-24T09:00:00.000Z' }),
];
const found = (filter: Partial<LibraryFilter>) =>
  shownArticles(ARTICLES, { ...ALL, ...filter }).map(({ headline }) => headline);

test('the bin is apart from the articles', () => {
  expect(found({})).toEqual(['Tide tables of Port Sorrel', '雾港的潮位记录']);
  expect(found({ inBin: true })).toEqual(['Thrown away']);
});

test('every word must be in the headline, in any case and order, in the middle of a Chinese run too', () => {
  expect(found({ search: 'SORREL tide' })).toEqual(['Tide tables of Port Sorrel']);
  expect(found({ search: '潮位' })).toEqual(['雾港的潮位记录']);
  expect(found({ search: 'tide 潮位' })).toEqual([]);
});

test('status and language narrow the list', () => {
  expect(found({ status: 'ready' })).toEqual(['雾港的潮位记录']);
  expect(found({ language: 'en' })).toEqual(['Tide tables of Port Sorrel']);
});
