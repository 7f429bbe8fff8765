import { expect, test } from 'vitest';
import { paragraph, picture, everyBlock } from '../export/testing/everyBlock';
import { lampwright } from '../site/testing/lampwright';
import { postFields } from './postFields';

const [one, two] = ['a', 'b'].map((letter) => `${letter.repeat(64)}.jpg`) as [string, string];
const pictures = new Map([
  [one, { id: 7, url: 'https://a.example/1.jpg' }],
  [two, { id: 8, url: 'https://a.example/2.jpg' }],
]);
const terms = { categories: [], tags: [], author: null, pictures, hasSiteNotes: true };
const children = [paragraph('Words.'), picture({ media: one }), picture({ media: two })];
const article = { ...everyBlock(), body: { root: { type: 'root' as const, children } } };
const fieldsOf = (own: object) =>
  postFields({ ...article, ...own }, lampwright(), { status: 'draft', date: null }, terms);

test('the first picture stands for an article, or the one that she chose, or none', () => {
  expect(fieldsOf({}).featured_media).toBe(7);
  expect(fieldsOf({ featured: two }).featured_media).toBe(8);
  expect(fieldsOf({ featured: null }).featured_media).toBe(0);
  // It was taken out of the article since.
  expect(fieldsOf({ featured: `${'c'.repeat(64)}.jpg` }).featured_media).toBe(7);
});

test('a block of a site that refers to footnotes leaves their field as it is', () => {
  expect(fieldsOf({}).meta).toEqual({ footnotes: '' });
  const opaque = { type: 'opaque' as const, markup: '<!-- wp:footnotes /-->' };
  const body = { root: { type: 'root' as const, children: [...children, opaque] } };
  expect(fieldsOf({ body })).not.toHaveProperty('meta');
});

test('an article without a section leaves the post in the one that the site has for such', () => {
  expect(fieldsOf({ section: '' })).not.toHaveProperty('categories');
});
