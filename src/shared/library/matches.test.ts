import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '../article/article';
import { paragraph } from '../export/testing/everyBlock';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import type { Source } from '../source/source';
import { fold, foldWithPlaces } from './fold';
import { headlineKey } from './headlineKey';
import { markHits } from './markHits';
import { matches, wordsIn } from './matches';
import { searchWords } from './searchWords';
import { snippetOf } from './snippetOf';

function marked(text: string, search: string): string {
  return markHits(text, searchWords(search))
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');
}

describe('a search', () => {
  it.each([
    ['The harbour at night', 'harb', '[harb]our'],
    ['The harbour at night', 'arbour', null],
    ['Café Zoë', 'cafe zoe', '[Café] [Zoë]'],
    ['tide-table', 'table', '[table]'],
    ['don’t', "don't", '[don]’[t]'],
    ['防波堤上的灯', '波堤', '防[波堤]上的灯'],
    ['防波堤上的灯', '灯', '上的[灯]'],
    ['防波堤上的灯', '波上', null],
    ['第11盏灯', '11', '第[11]盏灯'],
    ['第11盏灯', '11盏', '第[11盏]灯'],
    ['燈塔', '灯塔', null],
    ['ＧＡＬＬＥＹ', 'galley', '[ＧＡＬＬＥＹ]'],
    ['the ﬁnal file', 'fi', '[ﬁ]nal [fi]le'],
    ['𠀋是罕見字', '𠀋是', '[𠀋是]罕見字'],
    ['e\u0301te\u0301', 'ete', '[e\u0301te\u0301]'],
  ])('finds in %s by %s: %s', (text, search, expected) => {
    expect(wordsIn(text, searchWords(search))).toHaveLength(
      expected === null ? 0 : searchWords(search).length,
    );
    if (expected !== null) expect(marked(text, search)).toContain(expected);
  });

  it.each([
    ['kestrel.example', true],
    ['kestrel', true],
    ['tides', false],
    ['www', false],
  ])('finds a source by where its address leads, for %s: %s', (search, isFound) => {
    const source = { url: 'https://www.kestrel.example/tides', outlet: '', author: '', title: '' } as Source;
    const article = { ...newArticle('1', '2026-11-24T10:00:00.000Z', 'en'), sources: [source] };
    expect(matches(article, searchWords(search))).toBe(isFound);
  });

  it('loses no character of what it marks', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (text, search) => {
        const parts = markHits(text, searchWords(search));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.some(({ isHit }) => isHit)).toBe(wordsIn(text, searchWords(search)).length > 0);
      }),
    );
  });

  it('folds a text character by character as it folds it whole', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(foldWithPlaces(text).text).toBe(fold(text));
      }),
    );
  });

  it('looks for each word anywhere in the article, and shows the text that holds most of them', () => {
    const article = newArticle('01939c4e-5b00-7000-8000-000000000001', '2026-11-24T14:02:00.000Z', 'en');
    const headline = 'Lamps of Port Sorrel';
    const children = [
      paragraph('No boats.'),
      paragraph(`${'Nothing at all happened. '.repeat(9)}Boats and lamps came.`),
    ];
    const written = { ...article, headline, body: { root: { type: 'root' as const, children } } };
    expect(matches(written, searchWords('sorrel boats'))).toBe(true);
    expect(matches(written, searchWords('sorrel ships'))).toBe(false);
    expect(snippetOf(written, searchWords('sorrel'))).toBeNull();
    const parts = snippetOf(written, searchWords('boats lamps'))?.parts;
    expect(parts?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')).toBe(
      '…happened. Nothing at all happened. [Boats] and [lamps] came.',
    );
  });
});

it('orders headlines as a reader looks for them', () => {
  const headlines = ['', '雾港', '“Zebra” crossings', '安静的冬天', 'Émile’s boat', 'a tide'];
  const sorted = headlines.sort((a, b) => (headlineKey(a) < headlineKey(b) ? -1 : 1));
  expect(sorted).toEqual(['a tide', 'Émile’s boat', '“Zebra” crossings', '安静的冬天', '雾港', '']);
});
