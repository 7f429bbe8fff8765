import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '../article/article';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { EVERY_ARTICLE } from './libraryQuery';
import { expressionOf, termsOf } from './terms';

const article = newArticle('01939c4e-5b00-7000-8000-000000000001', '2026-11-24T14:02:00.000Z', 'en');
const search = (text: string) => expressionOf({ ...EVERY_ARTICLE, search: text });

describe('the terms of an article', () => {
  it('are words and their starts, and each Chinese character and pair', () => {
    const terms = termsOf({ ...article, headline: 'Lamps on 防波堤', standfirst: '灯' }).split(' ');
    for (const term of ['l', 'la', 'lam', 'lamps', 'o', 'on', '防', '波', '堤', '灯', '防波', '波堤']) {
      expect(terms).toContain(term);
    }
    expect(terms).not.toContain('堤灯');
    expect(terms).not.toContain('amps');
  });

  it('never hold what would part them or end a query', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const terms = termsOf({ ...article, headline: text, tags: [text], section: text });
        expect(terms).not.toMatch(/["*\n\t]/);
        expect(search(text) ?? '').toMatch(/^(\(.*\) NOT "[^"]+")?$/);
      }),
    );
  });
});

it.each([
  ['', null],
  ['— …', null],
  ['lam', /^\("lam"\) NOT /],
  ['Lamps', /^\("lamps" \*\) NOT /],
  ['堤', /^\("堤"\) NOT /],
  ['防波堤', /^\("防波 波堤"\) NOT /],
  ['lamp 灯', /^\("lamp" \* AND "灯"\) NOT /],
])('asks for %s', (text, expected) => {
  if (expected === null) expect(search(text)).toBeNull();
  else expect(search(text)).toMatch(expected);
});
