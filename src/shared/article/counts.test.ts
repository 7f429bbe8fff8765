import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { paragraph } from '../export/testing/everyBlock';
import { articleCounter, countArticle, countWords } from './counts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Two words', 2],
    ['tide-table, don’t, U.S. — and 4,100', 5],
    ['three\u2014dashed\u2013words', 3],
    ['“ … ” [ ]', 0],
    ['防波堤上的灯', 6],
    ['第11盏灯，《The Lamp》', 6],
    ['𠀋 is rare', 3],
  ])('%j holds %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('countArticle', () => {
  it.each([
    ['a b', 3],
    ['海鸥，', 3],
    ['👩🏽‍🚀 e\u0301', 3],
    ['', 0],
  ])('counts the characters of %j as she sees them', (words, characters) => {
    const root = { type: 'root' as const, children: [paragraph(words)] };
    expect(countArticle({ body: { root } }).characters).toBe(characters);
  });

  it('tells how long reading takes', () => {
    const english = { type: 'root' as const, children: [paragraph('word '.repeat(476))] };
    const chinese = { type: 'root' as const, children: [paragraph('海'.repeat(510))] };
    expect(countArticle({ body: { root: english } }).minutes).toBeCloseTo(2);
    expect(countArticle({ body: { root: chinese } }).minutes).toBeCloseTo(2);
  });

  it('tells ours from quoted, and adds up', () => {
    const children = [
      paragraph('Two words'),
      { type: 'quotation' as const, sourceId: 'a', children: [paragraph('one'), paragraph('海鸥')] },
      { type: 'quotation' as const, sourceId: 'a', children: [paragraph('again')] },
      { type: 'quotation' as const, sourceId: null, children: [paragraph('who knows')] },
    ];
    const counts = countArticle({ body: { root: { type: 'root', children } } });
    expect(counts).toMatchObject({ total: 8, ours: 2, quoted: 6, latin: 6, han: 2 });
  });
});

describe('articleCounter', () => {
  it('counts, whatever it counted before, what is there', () => {
    fc.assert(
      fc.property(fc.array(arbitraryArticle, { minLength: 2, maxLength: 4 }), (articles) => {
        const count = articleCounter();
        for (const [at, article] of articles.entries()) {
          // Blocks of the one before stand among its own, twice and elsewhere.
          const children = [...article.body.root.children, ...(articles[at - 1]?.body.root.children ?? [])];
          const body = { root: { ...article.body.root, children: [...children, ...children.slice(0, 2)] } };
          expect(count({ body })).toEqual(countArticle({ body }));
        }
      }),
      { numRuns: 30 },
    );
  });
});
