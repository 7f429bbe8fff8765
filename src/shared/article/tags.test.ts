import { expect, test } from 'vitest';
import { addTags } from './tags';

test('tags end at the commas of both languages', () => {
  expect(addTags([], 'archives, dredging，潮位、雾港')).toEqual(['archives', 'dredging', '潮位', '雾港']);
});

test('an empty tag and one that is there already are not added', () => {
  expect(addTags(['Archives'], 'archives, ,  new   tag ')).toEqual(['Archives', 'new tag']);
});
