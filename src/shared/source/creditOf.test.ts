import { describe, expect, it } from 'vitest';
import { newArticle } from '../article/article';
import { source } from '../export/testing/everyBlock';
import { creditOf, creditText } from './creditOf';
import { dateInWords } from './dates';
import { sourceNumbers } from './sourceNumbers';

describe('creditOf', () => {
  it('gives title, author, outlet and date, the outlet linked', () => {
    expect(creditOf(source(), 'en').map(({ kind, text, link }) => [kind, text, link !== null])).toEqual([
      ['title', 'Who counts the gulls?', false],
      ['author', 'Maren Oduya', false],
      ['outlet', 'The Kestrel Ledger', true],
      ['published', '22 November 2026', false],
    ]);
  });

  it('sets a Chinese title in its marks, and writes the date in the article’s language', () => {
    const chinese = source({ title: '谁来数海鸥', language: 'zh-Hans', author: '', outlet: '雾港周刊' });
    expect(creditText(creditOf(chinese, 'zh-Hans'), 'zh-Hans')).toBe(
      '《谁来数海鸥》，雾港周刊，2026年11月22日',
    );
    expect(creditText(creditOf(chinese, 'en'), 'en')).toBe('《谁来数海鸥》, 雾港周刊, 22 November 2026');
  });

  it.each([
    ['Who said “late”?', 'en', '“Who said ‘late’?”'],
    ['The pilot’s "no"', 'en', '“The pilot’s ‘no’”'],
    ['再读《谁来数海鸥》', 'zh-Hans', '《再读〈谁来数海鸥〉》'],
    ['谁说“迟到”', 'zh-Hans', '《谁说“迟到”》'],
  ] as const)('sets marks within marks: %s', (title, language, set) => {
    const only = source({ title, language, author: '', outlet: '', published: '' });
    expect(creditText(creditOf(only, 'en'), 'en')).toBe(set);
  });

  it('links what there is: the title, or else the address itself', () => {
    const bare = source({ outlet: '', author: '', published: '' });
    expect(creditOf(bare, 'en')).toMatchObject([{ kind: 'title', link: bare.url }]);
    expect(creditOf({ ...bare, title: '' }, 'en')).toMatchObject([{ kind: 'address', text: bare.url }]);
    expect(creditOf({ ...bare, title: '', url: 'javascript:x' }, 'en')).toEqual([]);
  });
});

describe('dateInWords', () => {
  it('leaves what is no date as it is', () => {
    expect(dateInWords('last week', 'en')).toBe('last week');
    expect(dateInWords('2026-13-01', 'en')).toBe('2026-13-01');
    expect(dateInWords('2026-01-05', 'zh-Hant')).toBe('2026年1月5日');
  });
});

describe('sourceNumbers', () => {
  it('counts by first appearance, and only what is quoted', () => {
    const article = newArticle('01939c4e-5b00-7000-8000-00000000e006', '2026-11-24T14:30:00.000Z', 'en');
    article.sources = ['a', 'b', 'c'].map((id) => source({ id }));
    article.body.root.children = ['c', 'a', 'c', 'gone', null].map((sourceId) => ({
      type: 'quotation',
      sourceId,
      children: [],
    }));
    expect([...sourceNumbers(article)]).toEqual([
      ['c', 1],
      ['a', 2],
    ]);
  });
});
