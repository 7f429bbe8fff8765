import { expect, it } from 'vitest';
import type { BulkLosses } from '../../../shared/library/change';
import { remarksByWhat } from './remarksByWhat';

const lost = { what: 'Markdown cannot carry underlining.', where: '' };
const there = { what: '“tide.md” was there already.', where: '', isOfFile: true as const };
const of = (headline: string, ...losses: BulkLosses['losses']) => ({ id: headline, headline, losses });

it('keeps apart what files do not carry and what is to be known of them, each once', () => {
  const losses = [of('Tide', lost, there), of('', lost), of('Tide', lost)];
  expect(remarksByWhat(losses, false)).toEqual([{ what: lost.what, headlines: ['Tide', 'No headline yet'] }]);
  expect(remarksByWhat(losses, true)).toEqual([{ what: there.what, headlines: ['Tide'] }]);
});

it('names a hundred, and says how many more there are', () => {
  const [said] = remarksByWhat(
    Array.from({ length: 1200 }, (_, at) => of(`Tide ${at}`, lost)),
    false,
  );
  expect([said?.headlines.length, said?.headlines.at(-1)]).toEqual([101, 'and 1,100 more']);
});
