import { expect, test } from 'vitest';
import { changedFields, type SetFields } from './changedFields';

const base: SetFields = {
  status: 'draft',
  slug: 'lamps',
  date_gmt: null,
  featured_media: 7,
  categories: [1],
  tags: [2, 3],
};

test('what somebody set otherwise is named, and what is sent as well is not', () => {
  const theirs = { ...base, status: 'publish', categories: [9], tags: [3, 2], featured_media: 0 };
  expect(changedFields(base, base, {})).toEqual([]);
  expect(changedFields(base, theirs, { status: 'draft', categories: [1], featured_media: 7 })).toEqual([
    'status',
    'section',
    'featured picture',
  ]);
  expect(changedFields(base, theirs, { status: 'publish', categories: [9], featured_media: 0 })).toEqual([]);
  expect(changedFields(base, { ...base, slug: '%e7%81%af', tags: [] }, { slug: '灯' })).toEqual([
    'list of tags',
  ]);
});

test('a time that has come is nobody’s doing, and another time is', () => {
  const due = { ...base, status: 'future', date_gmt: '2026-12-01T08:00:00' };
  expect(changedFields(due, { ...due, status: 'publish' }, { status: 'future' })).toEqual([]);
  const later = { ...due, date_gmt: '2026-12-02T08:00:00' };
  expect(changedFields(due, later, { status: 'future', date_gmt: due.date_gmt })).toEqual([
    'time of publishing',
  ]);
});
