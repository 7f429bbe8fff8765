import { expect, it } from 'vitest';
import { type Article, newArticle } from '../../article/article';
import { EVERY_ARTICLE, type LibraryQuery } from '../libraryQuery';
import { scanArticles } from './scanArticles';

const made = (at: number, changes: Partial<Article>): Article => ({
  ...newArticle(`01939c4e-5b00-7000-8000-00000000000${at}`, `2026-11-0${at}T12:00:00.000Z`, 'en'),
  ...changes,
});
const ARTICLES = [
  made(1, { headline: 'Low water', section: 'Harbour', tags: ['sea'] }),
  made(2, { headline: 'High water', section: 'Harbour', status: 'ready' }),
  made(3, { headline: '潮水', language: 'zh-Hans' }),
  made(4, { headline: 'Salt and water', binnedAt: '2026-11-09T12:00:00.000Z' }),
];

it.each<[Partial<LibraryQuery>, string[]]>([
  [{}, ['潮水', 'High water', 'Low water']],
  [{ search: 'wat' }, ['High water', 'Low water']],
  [{ search: 'water', inBin: true }, ['Salt and water']],
  [{ sections: ['Harbour'], statuses: ['ready', 'draft'], tags: ['sea', 'sky'] }, ['Low water']],
  [{ languages: ['zh-Hans'] }, ['潮水']],
  [{ changedFrom: '2026-11-02', changedTo: '2026-11-02' }, ['High water']],
  [{ sort: 'headline', descending: false }, ['High water', 'Low water', '潮水']],
  [{ sort: 'status' }, ['High water', '潮水', 'Low water']],
])('finds by %j', (query, headlines) => {
  const found = scanArticles(ARTICLES, { ...EVERY_ARTICLE, ...query });
  expect(found.map(({ headline }) => headline)).toEqual(headlines);
});
