import { describe, expect, it } from 'vitest';
import { proposeSlug } from './proposeSlug';

describe('proposeSlug', () => {
  it.each([
    ['The ferry to Lower Anselm is late again', 'the-ferry-to-lower-anselm-is-late-again'],
    ['Café Ørsted’s naïve façade', 'cafe-orsteds-naive-facade'],
    ['  —  ', ''],
    ['', ''],
    ['2026: 41 volumes', '2026-41-volumes'],
  ])('%j becomes %j', async (headline, slug) => {
    expect(await proposeSlug(headline)).toBe(slug);
  });

  it.each([
    ['银行的新闻', 'yinhang-de-xinwen'],
    ['灯塔，灯塔！', 'dengta-dengta'],
    ['女巫与绿灯', 'nvwu-yu-lvdeng'],
    ['Lampwright 灯塔 2026', 'lampwright-dengta-2026'],
  ])('%s is spelled in pinyin, word by word: %s', async (headline, slug) => {
    expect(await proposeSlug(headline)).toBe(slug);
  });

  it('cuts after a word within 60 characters, also for one endless word', async () => {
    const cut = await proposeSlug('harbour '.repeat(250));
    expect(cut).toBe('harbour-harbour-harbour-harbour-harbour-harbour-harbour');
    expect(await proposeSlug('a'.repeat(2000))).toHaveLength(60);
    expect(await proposeSlug('潮'.repeat(2000))).toMatch(/^[a-z-]{1,60}$/);
  });
});
