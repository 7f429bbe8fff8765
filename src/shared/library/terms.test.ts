import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { EVERY_ARTICLE } from './libraryQuery';
import { fold } from './fold';
import { isHanRun, runTexts } from './searchWords';
import { expressionOf, termsOf } from './terms';

const article = newArticle('01939c4e-5b00-7000-8000-000000000001', '2026-11-24T14:02:00.000Z', 'en');
const terms = (changes: Partial<Article>) =>
  new TextDecoder('utf-8', { fatal: true }).decode(termsOf({ ...article, ...changes }));
const search = (text: string) => expressionOf({ ...EVERY_ARTICLE, search: text });

describe('the terms of an article', () => {
  it('are words and their starts, and each Chinese character and pair', () => {
    const found = terms({ headline: 'Lamps on 防波堤', standfirst: '灯' }).split(' ');
    for (const term of ['l', 'la', 'lam', 'lamps', 'o', 'on', '防', '波', '堤', '灯', '防波', '波堤']) {
      expect(found).toContain(term);
    }
    expect(found).not.toContain('堤灯');
    expect(found).not.toContain('amps');
  });

  it('are those of the folded text, whichever its characters are', () => {
    const others = fc.string({ unit: 'binary', maxLength: 30 });
    const mixed = fc.array(fc.constantFrom(...'aA1é ſﬁ½ς，防〇𠀋𝐀한\u0301\u200d漢ЖǅСﷺ'), { maxLength: 30 });
    const texts = fc.oneof(
      arbitraryText,
      others,
      mixed.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (headline, standfirst) => {
        const of = (text: string) => terms({ headline: text, standfirst }).trim().split(' ').sort();
        const wanted = [...spelledOut([headline, standfirst]), ...of('').filter(isFilter)].sort();
        expect(of(headline)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('are as many as a long text has', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `w${at} ﷺ ﷺ`).join('');
    expect(
      terms({ headline: long })
        .trim()
        .split(' ')
        .filter((term) => !isFilter(term))
        .sort(),
    ).toEqual(spelledOut([long]).sort());
  });

  it('never hold what would part them or end a query', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(terms({ headline: text, tags: [text], section: text })).not.toMatch(/["*\n\t]/);
        expect(search(text) ?? '').toMatch(/^(\(.*\) NOT "[^"]+")?$/);
      }),
    );
  });
});

const isFilter = (term: string) => /^[\ue010-\ue015]/.test(term);

/** The terms of texts, letter by letter as the rules say them. */
function spelledOut(texts: readonly string[]): string[] {
  const once = new Set<string>();
  const pairs: string[] = [];
  for (const run of texts.flatMap((text) => runTexts(fold(text)))) {
    const letters = Array.from(run);
    if (isHanRun(run)) {
      for (const letter of letters) once.add(letter);
      for (let at = 1; at < letters.length; at += 1) pairs.push(letters.slice(at - 1, at + 1).join(''));
      pairs.push('\ue002');
    } else {
      for (const length of [1, 2, 3]) once.add(letters.slice(0, length).join(''));
      if (letters.length > 3) once.add(run);
    }
  }
  return [...once, ...pairs];
}

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
