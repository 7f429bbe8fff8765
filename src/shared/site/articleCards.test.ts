import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '../article/article';
import { everyBlock } from '../export/testing/everyBlock';
import { articleCard, CARD_KINDS, cutTo } from './articleCards';
import { lampwright } from './testing/lampwright';

const site = lampwright();
const empty = newArticle('01939c4e-5b00-7000-8000-00000000e004', '2026-11-24T14:30:00.000Z', 'en');

describe('how an article is met', () => {
  it('has headline, standfirst, picture and address', () => {
    const article = { ...everyBlock(), headline: 'The gulls', standfirst: 'Nobody counted.' };
    expect(articleCard('search', article, site)).toEqual({
      title: 'The gulls | Lampwright',
      text: 'Nobody counted.',
      from: 'lampwright.example/every-block/',
      picture: null,
      remarks: [],
    });
    const social = articleCard('social', article, site);
    expect(social).toMatchObject({ title: 'The gulls', text: 'Nobody counted.', remarks: [] });
    expect(social.picture).not.toBeNull();
    const shown = { ...article, publishedAt: '2026-11-20T08:05:00.000Z' };
    expect(articleCard('front', shown, site).from).toBe('20 November 2026, 08:05 · Harbours · Ines Marlow');
    expect(articleCard('front', { ...article, language: 'zh-Hans' }, site).from).toContain('港口');
  });

  it('says what is missing, and shows no empty card', () => {
    for (const kind of CARD_KINDS) {
      const card = articleCard(kind, empty, site);
      expect(card.title).toContain('Untitled');
      expect(card.remarks.join(' ')).toContain('No standfirst');
    }
    expect(articleCard('social', empty, site).remarks).toContain('No picture: the social card shows none.');
    expect(articleCard('search', empty, site).remarks.join(' ')).toContain('No slug yet');
  });

  it('takes the first words of the text where a search engine would', () => {
    const { text } = articleCard('search', { ...everyBlock(), standfirst: '' }, site);
    expect(text).toMatch(/^Gulls were counted twice/);
  });

  it('says that a long one is cut', () => {
    const long = {
      ...everyBlock(),
      headline: 'The harbour board '.repeat(8).trim(),
      standfirst: '港务局说'.repeat(60),
    };
    const { title, text, remarks } = articleCard('search', long, site);
    expect(title).toMatch(/(harbour|board|The)…$/);
    expect(text).toHaveLength(78);
    expect(remarks.filter((remark) => remark.includes('is cut'))).toHaveLength(2);
    expect(articleCard('front', long, site).remarks).toEqual([]);
  });
});

describe('a cut', () => {
  it('is within its room, and a start of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 60 }),
        (text, room) => {
          const cut = cutTo(room, text);
          if (cut === text) return;
          expect(cut.endsWith('…')).toBe(true);
          expect(text.startsWith(cut.slice(0, -1))).toBe(true);
          expect([...cut].length).toBeLessThanOrEqual([...text].length + 1);
        },
      ),
    );
  });
});
