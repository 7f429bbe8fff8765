import { expect, it } from 'vitest';
import { compareArticles } from '../../shared/history/compareArticles';
import { quotation, write } from '../../shared/history/testing/write';
import { foldUnchanged, isSameBlock, sameBlocksWords } from './foldUnchanged';

const PILOTS = 'The pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';

function folds(older: Parameters<typeof write>[0], now: Parameters<typeof write>[0]): (string | null)[] {
  const { blocks } = compareArticles(write(older), write(now));
  return foldUnchanged(blocks, isSameBlock).map((fold) =>
    fold.kind === 'same' ? sameBlocksWords(fold.differences) : `${fold.index} ${fold.difference.kind}`,
  );
}

it('puts neighbours that did not change together, and shows the others', () => {
  expect(
    folds(
      [PILOTS, BOOKS, quotation(null, PILOTS), 'Out.', BOOKS],
      [PILOTS, BOOKS, quotation(null, PILOTS), BOOKS, 'In.'],
    ),
  ).toEqual(['2 paragraphs and 1 quotation: no change', '3 removed', '1 paragraph: no change', '5 added']);
});

it('shows nothing of empty paragraphs that came or went', () => {
  expect(folds(['', PILOTS], [PILOTS, '', ''])).toEqual(['1 paragraph: no change']);
  expect(folds([''], ['', ''])).toEqual([null]);
});

it('shows a separator that came', () => {
  expect(folds([PILOTS], [PILOTS, { type: 'horizontalrule' }])).toEqual([
    '1 paragraph: no change',
    '1 added',
  ]);
});
