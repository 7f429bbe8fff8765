import { expect, test } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { cardOf } from '../../shared/staticSite/card';
import { newManifest, parseManifest } from './manifest';

const ID = '01890000-0000-7000-8000-000000000001';
const card = cardOf(newArticle(ID, '2026-11-24T09:00:00.000Z', 'en'));
const kept = { seal: 's', status: 'published', card, media: [], leads: [], ids: [] };
const files = { 'index.html': ['hash', 1, 2, 'made'] };
const text = (parts: object) => JSON.stringify({ ...newManifest('lampwright', 'library'), files, ...parts });

test('a manifest of an earlier Galley is one, though it says less of an article', () => {
  const { datedAt: _, publishedAt: _none, ...less } = card;
  const articles = { [ID]: { ...kept, card: less } };
  expect(parseManifest(text({ articles }))).toMatchObject({ files, articles });
});

test('what leads out of the folder, and what is none, is no manifest', () => {
  expect(parseManifest(text({ files: { '../index.html': files['index.html'] } }))).toBeNull();
  expect(parseManifest(text({ articles: null }))).toBeNull();
  expect(parseManifest('{')).toBeNull();
});
