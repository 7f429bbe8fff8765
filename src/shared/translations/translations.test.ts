import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { type Language, LANGUAGES } from '../article/language';
import { translationOf } from './translate';
import { groupOf, linkGroups, linkedVersions, translationsOf, unlinkVersion } from './translations';

const NOW = '2026-11-29T09:00:00.000Z';
const idOf = (at: number) => `0199d7a0-0000-7000-8000-${String(at).padStart(12, '0')}`;
const make = (at: number, language: Language, more: Partial<Article> = {}): Article => ({
  ...newArticle(idOf(at), `2026-11-29T09:00:0${at}.000Z`, language),
  ...more,
});
const groupIn = (library: readonly Article[], { id }: { id: string }) => {
  const key = groupOf(library.find((article) => article.id === id)!);
  return library.filter((article) => groupOf(article) === key);
};
function write(library: readonly Article[], changes: ReturnType<typeof linkGroups>): Article[] {
  return library.map((article) => {
    const change = changes?.find(({ id }) => id === article.id);
    if (change === undefined) return article;
    const { translationOf: _old, ...rest } = article;
    return change.translationOf === null ? rest : { ...rest, translationOf: change.translationOf };
  });
}

describe('a group of translations', () => {
  const english = make(1, 'en');
  const simplified = make(2, 'zh-Hans');
  const traditional = make(3, 'zh-Hant');

  it('is stored once for two articles', () => {
    const changes = linkGroups([english], [simplified]);
    expect(changes).toHaveLength(1);
    const library = write([english, simplified], changes);
    expect(groupIn(library, english)).toHaveLength(2);
  });

  it('takes a third in whichever way it is linked', () => {
    for (const [one, other] of [
      [traditional, english],
      [traditional, simplified],
      [english, traditional],
      [simplified, traditional],
    ] as const) {
      let library = write([english, simplified, traditional], linkGroups([english], [simplified]));
      library = write(library, linkGroups(groupIn(library, one), groupIn(library, other)));
      expect(groupIn(library, english)).toHaveLength(3);
    }
  });

  it('has no second version in a language, but for one that is in the bin', () => {
    expect(linkGroups([english], [make(4, 'en')])).toBeNull();
    expect(linkGroups([english, simplified], [make(4, 'zh-Hans')])).toBeNull();
    expect(linkGroups([english], [make(4, 'en', { binnedAt: NOW })])).toHaveLength(1);
  });

  it('keeps a link to what is not in the library when another is linked', () => {
    const lost = make(2, 'zh-Hans', { translationOf: idOf(9) });
    for (const [one, other] of [
      [lost, english],
      [english, lost],
    ] as const) {
      const library = write([lost, english], linkGroups([one], [other]));
      expect(library.map(groupOf)).toEqual([idOf(9), idOf(9)]);
    }
    expect(translationsOf(lost, [lost])).toEqual({ versions: [], lost: idOf(9) });
    expect(write([lost], unlinkVersion([lost], idOf(9))).map(groupOf)).toEqual([lost.id]);
  });

  it('leads readers to the oldest of two in one language, and to none in the bin', () => {
    const younger = make(4, 'zh-Hans', { translationOf: english.id });
    const older = { ...simplified, translationOf: english.id };
    const group = [younger, english, older];
    expect(linkedVersions(english, group)).toEqual([older]);
    expect(translationsOf(english, group).versions.map(({ id, isSpare }) => [id, isSpare])).toEqual([
      [older.id, false],
      [younger.id, true],
    ]);
    const binned = { ...older, binnedAt: NOW };
    expect(linkedVersions(english, [english, binned, younger])).toEqual([younger]);
    expect(linkedVersions(english, [english, binned])).toEqual([]);
  });

  it('loses the very one that is taken out of it, and no other', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2], { minLength: 2 }), fc.nat(2), fc.boolean(), (ats, root, isLost) => {
        const key = isLost ? idOf(9) : idOf(ats[root % ats.length]!);
        const library = ats.map((at) =>
          make(at, LANGUAGES[at]!, idOf(at) === key ? {} : { translationOf: key }),
        );
        for (const gone of library) {
          const after = write(library, unlinkVersion(library, gone.id));
          expect(groupIn(after, gone)).toHaveLength(1);
          for (const stays of library)
            if (stays !== gone) expect(groupIn(after, stays)).toHaveLength(library.length - 1);
        }
      }),
    );
  });
});

describe('a translation to begin with', () => {
  it('has all words and sources, is a draft of its own and belongs to the group', () => {
    const article = { ...make(1, 'en'), headline: 'Fog', slug: 'fog', status: 'published' as const };
    const made = translationOf(article, { id: idOf(2), now: NOW, language: 'zh-Hans' });
    expect(made).toEqual({
      ...article,
      ...{ id: idOf(2), headline: 'Fog（待译）', language: 'zh-Hans', status: 'draft', slug: '' },
      ...{ createdAt: NOW, changedAt: NOW, translationOf: article.id },
    });
    expect(translationOf(made, { id: idOf(3), now: NOW, language: 'zh-Hant' }).translationOf).toBe(
      article.id,
    );
  });
});
