import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleSchema } from '../article/article';
import { makeTable } from '../article/blocks/table';
import { blockText } from '../article/blockText';
import type { Block } from '../article/blocks';
import type { Inline } from '../article/inline';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { canonical } from './canonical';
import { mergeArticles } from './mergeArticles';
import { textSides } from './testing/textSides';
import { quotation, write } from './testing/write';

const PILOTS = 'The pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';
const TINS = 'A schoolteacher keeps photographs of every page in biscuit tins under her stairs.';

const textOf = (article: Article) => article.body.root.children.map(blockText);

describe('mergeArticles', () => {
  it('takes over what each side changed, added and removed', () => {
    const base = write([PILOTS, BOOKS, TINS]);
    const mine = write([PILOTS.replace('pilots', 'ferry pilots'), BOOKS, TINS, 'My last word.']);
    const theirs = write([PILOTS, 'Their bridge.', TINS.replace('tins', 'boxes')]);
    const { article, conflicts } = mergeArticles(base, mine, theirs);
    expect(textOf(article)).toEqual([
      mine.body.root.children.map(blockText)[0],
      'Their bridge.',
      TINS.replace('tins', 'boxes'),
      'My last word.',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('keeps both texts of a paragraph that both changed, mine first, and lists them', () => {
    const [mine, theirs] = [BOOKS.replace('41', '40'), BOOKS].map((text, i) =>
      text.replace('Forty-one', ['Forty', 'Fifty'][i]!),
    );
    const { article, conflicts } = mergeArticles(
      write([PILOTS, BOOKS]),
      write([PILOTS, mine!]),
      write([PILOTS, theirs!]),
    );
    expect(textOf(article)).toEqual([PILOTS, mine, theirs]);
    expect(conflicts).toMatchObject([{ place: 'text', kind: 'both-changed', block: 1, line: null }]);
    expect(textSides(conflicts)).toEqual([[BOOKS, mine, theirs]]);
  });

  it('does not ask again where both texts were kept before', () => {
    const [base, mine, theirs] = [BOOKS, BOOKS.replace('one', 'two'), BOOKS.replace('one', 'three')];
    for (const wrap of [(...texts: string[]) => texts, (...texts: string[]) => [quotation('s1', ...texts)]]) {
      const before = mergeArticles(write(wrap(base!)), write(wrap(mine!)), write(wrap(theirs!)));
      expect(before.conflicts).toHaveLength(1);
      const again = mergeArticles(write(wrap(base!)), before.article, write(wrap(theirs!)));
      expect(again).toEqual({ article: before.article, conflicts: [] });
    }
  });

  it('keeps a paragraph that one side changed and the other took out', () => {
    const changed = BOOKS.replace('Forty-one', 'Forty');
    const { article, conflicts } = mergeArticles(
      write([PILOTS, BOOKS]),
      write([PILOTS]),
      write([PILOTS, changed]),
    );
    expect(textOf(article)).toEqual([PILOTS, changed]);
    expect(conflicts).toMatchObject([{ kind: 'changed-and-removed', block: 1 }]);
    expect(textSides(conflicts)).toEqual([[BOOKS, null, changed]]);
  });

  it('merges a quotation by its paragraphs', () => {
    const base = write([quotation('s1', PILOTS, BOOKS, TINS)]);
    const mine = write([quotation('s1', PILOTS, `${BOOKS} […]`, TINS)]);
    const theirs = write([
      quotation('s2', PILOTS.replace('first', 'early'), BOOKS.replace('41', '40'), TINS),
    ]);
    const { article, conflicts } = mergeArticles(base, mine, theirs);
    expect(article.body.root.children).toMatchObject([
      quotation('s2', PILOTS.replace('first', 'early'), `${BOOKS} […]`, TINS),
    ]);
    expect(conflicts).toEqual([]);
    const both = mergeArticles(base, mine, write([quotation('s1', PILOTS, `${BOOKS} Or so.`, TINS)]));
    expect(both.conflicts).toMatchObject([{ block: 0, line: 1, base: quotation('s1', BOOKS) }]);
    expect(textSides(both.conflicts)).toEqual([[BOOKS, `${BOOKS} […]`, `${BOOKS} Or so.`]]);
    expect(textOf(both.article)[0]!.split('\n')).toHaveLength(4);
  });

  it('asks for a table as a whole where one side changed its columns, and the other a row', () => {
    const words = (text: string): Inline[] => [{ type: 'text', text, format: 0 }];
    const KEEPERS = [
      ['Ines Marlow', '1871', '1931'],
      ['Tomas Reed', '1902', '1960'],
    ];
    const table = (rows: string[][], caption = 'Keepers of the light', headerRow = true): Block =>
      makeTable(
        rows.map((row) => row.map(words)),
        words(caption),
        { headerRow, headerColumn: false },
      );
    const headed = [['Name', 'Born', 'Died'], ...KEEPERS];
    const added = ['Anna Quill', '1899', '1970'];
    const swapped = (rows: string[][]) => rows.map(([name, born, died]) => [name!, died!, born!]);
    const columns: [string[][], string[][]][] = [
      [headed, swapped(headed)],
      [KEEPERS, swapped(KEEPERS)],
      [headed, headed.map(([name, , died]) => [name!, died!])],
      [headed, headed.map((row, at) => [...row, at === 0 ? 'Town' : 'Port Sorrel'])],
      [headed, [['Keeper', 'Born', 'Died'], ...KEEPERS]],
    ];
    for (const [rows, others] of columns) {
      const isHeaded = rows === headed;
      const [base, mine] = [table(rows, undefined, isHeaded), table(others, undefined, isHeaded)];
      const theirs = table([...rows, added], undefined, isHeaded);
      for (const [own, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        const { article, conflicts } = mergeArticles(write([base]), write([own]), write([other]));
        expect(conflicts).toMatchObject([{ line: null, base, mine: own, theirs: other }]);
        expect(article.body.root.children).toEqual([own, other]);
      }
      // A caption stands under no column.
      const captioned = mergeArticles(
        ...[write([base]), write([mine]), write([table(rows, 'The keepers', isHeaded)])],
      );
      expect(captioned.article.body.root.children).toEqual([table(others, 'The keepers', isHeaded)]);
      expect(captioned.conflicts).toEqual([]);
    }
    const [base, mine] = [table(headed), table([...headed, added])];
    const theirs = table([headed[0]!, ['Ines Marlow', '1872', '1931'], KEEPERS[1]!]);
    expect(mergeArticles(write([base]), write([mine]), write([theirs]))).toMatchObject({
      article: {
        body: {
          root: { children: [table([headed[0]!, ['Ines Marlow', '1872', '1931'], KEEPERS[1]!, added])] },
        },
      },
      conflicts: [],
    });
  });

  it('takes over an order, and what the other side changed in it', () => {
    const { article, conflicts } = mergeArticles(
      write([PILOTS, BOOKS, TINS]),
      write([PILOTS, BOOKS.replace('Forty-one', 'Forty'), TINS]),
      write([TINS, PILOTS, BOOKS]),
    );
    expect(textOf(article)).toEqual([TINS, PILOTS, BOOKS.replace('Forty-one', 'Forty')]);
    expect(conflicts).toEqual([]);
  });

  it('merges fields and tags, and lists a field that both changed', () => {
    const base = write([], { headline: 'Tides', section: 'Harbours', tags: ['sea', 'salt'] });
    const mine = write([], { headline: 'High tides', section: 'Harbours', tags: ['sea', 'logs'] });
    const theirs = write([], { headline: 'Low tides', section: 'Archives', tags: ['sea', 'salt', 'ferry'] });
    const { article, conflicts } = mergeArticles(base, mine, theirs);
    expect(article).toMatchObject({ headline: 'High tides', section: 'Archives' });
    expect(article.tags).toEqual(['sea', 'logs', 'ferry']);
    expect(conflicts).toEqual([
      {
        ...{ place: 'field', field: 'headline', base: { value: 'Tides' } },
        ...{ mine: 'High tides', theirs: 'Low tides' },
      },
    ]);
  });

  it.each([
    ['translationOf', '01939c4e-5b00-7000-8000-00000000e005', '01939c4e-5b00-7000-8000-00000000e006'],
    ['publishedAt', '2026-11-01T00:00:00.000Z', '2026-11-05T00:00:00.000Z'],
  ])('keeps %s as it is here, whatever the other side made of it', (field, here, there) => {
    const mine = write([PILOTS], { [field]: here });
    for (const base of [null, mine, write([PILOTS]), write([PILOTS], { [field]: there })])
      for (const theirs of [write([BOOKS]), write([BOOKS], { [field]: there })])
        expect(mergeArticles(base, mine, theirs).article).toHaveProperty(field, here);
  });

  it('takes a link from the other side where there never was one here, and leaves one out that was taken out here', () => {
    const linked = write([], { translationOf: '01939c4e-5b00-7000-8000-00000000e005' });
    for (const base of [null, write([])])
      expect(mergeArticles(base, write([]), linked).article).toMatchObject(linked);
    expect(mergeArticles(linked, write([]), linked).article).not.toHaveProperty('translationOf');
  });

  it('without a base keeps what is equal once and both texts of the rest', () => {
    const { article, conflicts } = mergeArticles(
      null,
      write([PILOTS, BOOKS], { headline: 'Tides' }),
      write([PILOTS, BOOKS.replace('Forty-one', 'Forty'), TINS], { headline: 'Tides' }),
    );
    expect(textOf(article)).toEqual([PILOTS, BOOKS, BOOKS.replace('Forty-one', 'Forty'), TINS]);
    expect(textSides(conflicts)).toEqual([[null, BOOKS, BOOKS.replace('Forty-one', 'Forty')]]);
  });

  describe('for any articles', () => {
    const content = ({ body, sources, tags, headline }: Article) =>
      canonical({ body, sources: [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)), tags, headline });
    const arbitrary = arbitraryArticle.map((article) => ({ ...article, tags: [...new Set(article.tags)] }));

    it('a side that changed nothing leaves the other as it is', () => {
      fc.assert(
        fc.property(arbitrary, arbitrary, (base, changed) => {
          expect(content(mergeArticles(base, changed, base).article)).toBe(content(changed));
          expect(content(mergeArticles(base, base, changed).article)).toBe(content(changed));
          expect(mergeArticles(base, changed, changed)).toMatchObject({ conflicts: [] });
          expect(content(mergeArticles(base, changed, changed).article)).toBe(content(changed));
          expect(mergeArticles(null, changed, changed)).toMatchObject({ conflicts: [] });
        }),
      );
    });

    it('nothing that a side wrote is left out', () => {
      fc.assert(
        fc.property(fc.option(arbitrary), arbitrary, arbitrary, (base, mine, theirs) => {
          const { article } = mergeArticles(base, mine, theirs);
          expect(articleSchema.safeParse(article).success).toBe(true);
          const old = new Set((base?.body.root.children ?? []).map((block) => canonical(block)));
          const lines = new Set(textOf(article).flatMap((text) => text.split('\n')));
          for (const block of [...mine.body.root.children, ...theirs.body.root.children]) {
            if (old.has(canonical(block))) continue;
            for (const line of blockText(block).split('\n')) {
              const wasThere = base !== null && textOf(base).some((text) => text.split('\n').includes(line));
              expect(wasThere || lines.has(line), line).toBe(true);
            }
          }
        }),
      );
    });
  });
});
