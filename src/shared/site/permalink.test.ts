import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPermalink, permalinkPath } from './permalink';

const article = { slug: 'lamps-out', section: 'Night trade', createdAt: '2026-03-01T00:30:00.000Z' };
const at = (permalink: string, timeZone = 'Etc/UTC') => permalinkPath({ permalink, timeZone }, article);

describe('an article’s path', () => {
  it('is of the parts that the site names, by its own clock', () => {
    expect(at('/{slug}/')).toBe('/lamps-out/');
    expect(at('/news/{year}/{month}/{day}/{slug}/')).toBe('/news/2026/03/01/lamps-out/');
    expect(at('/{year}/{month}/{slug}/', 'America/New_York')).toBe('/2026/02/lamps-out/');
    expect(at('/{section}/{slug}/')).toBe('/night-trade/lamps-out/');
  });

  it('is of the day since when its readers have it', () => {
    const site = { permalink: '/{year}/{month}/{day}/{slug}/', timeZone: 'Etc/UTC' };
    const published = { ...article, publishedAt: '2026-04-02T09:00:00.000Z' };
    expect(permalinkPath(site, published)).toBe('/2026/04/02/lamps-out/');
  });

  it('is not there without a slug, and has a part where it has no section', () => {
    const site = { permalink: '/{section}/{slug}/', timeZone: 'Etc/UTC' };
    expect(permalinkPath(site, { ...article, slug: '' })).toBe('');
    expect(permalinkPath(site, { ...article, section: '…' })).toBe('/articles/lamps-out/');
    expect(permalinkPath(site, { ...article, section: '译文' })).toBe(
      `/${encodeURIComponent('译文')}/lamps-out/`,
    );
  });

  it('has as many parts as its shape, whatever the words are', () => {
    const site = { permalink: '/{section}/{year}/{slug}/', timeZone: 'Etc/UTC' };
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (slug, section) => {
          expect(permalinkPath(site, { ...article, slug, section }).split('/')).toHaveLength(5);
        },
      ),
    );
  });
});

it('takes only shapes that end in the slug', () => {
  expect(['/{slug}/', '/news/{section}/{slug}/'].every(isPermalink)).toBe(true);
  const bad = [
    '',
    '/',
    '{slug}',
    '/{slug}',
    '/{slug}/x/',
    '/{title}/{slug}/',
    '/../{slug}/',
    '/A b/{slug}/',
    '//{slug}/',
  ];
  expect(bad.filter(isPermalink)).toEqual([]);
});
