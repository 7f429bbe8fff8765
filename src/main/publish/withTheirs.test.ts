import { expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import type { PostFields } from '../../shared/publish/postFields';
import type { OnSite } from './publication';
import { withTheirs } from './withTheirs';

const before = {
  ...newArticle('01939c4e-5b00-7000-8000-00000000e001', '2026-11-29T08:00:00.000Z', 'en'),
  section: 'Tides',
  tags: ['a'],
};
const fields = { categories: [1], tags: [2], featured_media: 0, author: 5 } as unknown as PostFields;
const held = { categories: [1, 7], tags: [2, 8], featured_media: 9, author: 4 };
const onSite = { held, article: before } as unknown as OnSite;

const NONE = new Set<number>();

it('leaves on the post what she has not changed', () => {
  expect(withTheirs(fields, { ...before, headline: 'New' }, onSite, NONE)).toEqual({
    categories: [1, 7],
    tags: [2, 8],
    featured_media: 9,
  });
});

it('sends what she has changed', () => {
  const now = { ...before, section: 'Birds', tags: [], byline: 'Ines' };
  expect(withTheirs(fields, now, onSite, NONE)).toEqual({ ...fields, featured_media: 9 });
});

it('takes the post out of a section that she took it out of', () => {
  const { categories: _none, ...without } = fields;
  expect(withTheirs(without, { ...before, section: '' }, onSite, NONE)).toMatchObject({ categories: [] });
});

it('sends all to a site that has nothing of it', () => {
  expect(withTheirs(fields, before, null, NONE)).toEqual(fields);
});

it('leaves no picture that was deleted on the site', () => {
  expect(withTheirs({ ...fields, featured_media: 12 }, before, onSite, new Set([9]))).toMatchObject({
    featured_media: 12,
  });
});
