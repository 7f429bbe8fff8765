import { expect, it } from 'vitest';
import { remarkRows } from './remarkRows';

const LOST = 'Markdown cannot carry the language of a passage.';

it('says a remark once, with the places it is about', () => {
  expect(
    remarkRows([
      { what: LOST, where: 'The tide' },
      { what: 'Another.', where: '' },
      { what: LOST, where: '雾港' },
      { what: LOST, where: 'The tide' },
    ]),
  ).toEqual([
    { what: LOST, where: 'The tide · 雾港' },
    { what: 'Another.', where: '' },
  ]);
});

it('names three places, and says how many more there are', () => {
  const remarks = ['One', 'Two', 'Three', 'Four', 'Five'].map((where) => ({ what: LOST, where }));
  expect(remarkRows(remarks)).toEqual([{ what: LOST, where: 'One · Two · Three · and 2 more' }]);
});
