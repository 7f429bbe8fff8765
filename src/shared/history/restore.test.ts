import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article';
import { blockText } from '../article/blockText';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { canonical } from './canonical';
import { compareArticles } from './compareArticles';
import {
  type Compared,
  restoreAll,
  restoreBlock,
  restoreField,
  restoreLine,
  restorePlace,
  restoreSource,
} from './restore';
import { quotation, write } from './testing/write';

const PILOTS = 'The pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';
const TINS = 'A schoolteacher keeps photographs of every page in biscuit tins under her stairs.';

/** Of one length, so that none of them is taken for the bulk of the text. */
const PARAGRAPHS = ['lamp', 'tide', 'quay', 'boat', 'fogs', 'rope', 'nets', 'mast'].map((word) =>
  `${word} `.repeat(6),
);

const compare = (older: Article, now: Article): Compared => ({
  older,
  now,
  comparison: compareArticles(older, now),
});
const texts = (article: Article) => article.body.root.children.map(blockText);

describe('restoring', () => {
  it('puts one paragraph back and leaves the others as they are now', () => {
    const now = write([PILOTS.replace('first', 'early'), 'New here.', TINS.replace('tins', 'boxes')]);
    const compared = compare(write([PILOTS, BOOKS, TINS]), now);
    const at = (kind: string) => compared.comparison.blocks.findIndex((block) => block.kind === kind);
    expect(texts(restoreBlock(compared, at('changed')))).toEqual([PILOTS, 'New here.', texts(now)[2]]);
    expect(texts(restoreBlock(compared, at('removed')))).toEqual([
      texts(now)[0],
      BOOKS,
      'New here.',
      texts(now)[2],
    ]);
    expect(texts(restoreBlock(compared, at('added')))).toEqual([texts(now)[0], texts(now)[2]]);
  });

  it('moves one paragraph back, with its words of now, and no other', () => {
    const newer = BOOKS.replace('no longer', 'not');
    const compared = compare(
      write([PILOTS, BOOKS, TINS, 'Last.']),
      write([PILOTS, TINS, 'Last.', newer, 'More.']),
    );
    const moved = compared.comparison.blocks.findIndex(({ isMoved }) => isMoved);
    expect(texts(restorePlace(compared, moved))).toEqual([PILOTS, newer, TINS, 'Last.', 'More.']);
    const first = compare(write([BOOKS, PILOTS, TINS]), write([PILOTS, TINS, BOOKS]));
    const at = first.comparison.blocks.findIndex(({ isMoved }) => isMoved);
    expect(texts(restorePlace(first, at))).toEqual([BOOKS, PILOTS, TINS]);
  });

  it('moves any moved block to where the two agree about it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARAGRAPHS, { minLength: 8 }), (order) => {
        const compared = compare(write(PARAGRAPHS), write(order));
        const moved = compared.comparison.blocks.flatMap((block, index) => (block.isMoved ? [index] : []));
        for (const index of moved) {
          const back = restorePlace(compared, index);
          expect(texts(back).toSorted()).toEqual(order.toSorted());
          const left = compareArticles(compared.older, back).blocks.filter(({ isMoved }) => isMoved);
          expect(left.length).toBeLessThan(moved.length);
        }
      }),
    );
  });

  it('puts one paragraph of a quotation back', () => {
    const now = write([quotation('s1', PILOTS.replace('first', 'early'), TINS)]);
    const compared = compare(write([quotation('s1', PILOTS, BOOKS, TINS)]), now);
    const [block] = compared.comparison.blocks;
    expect(texts(restoreLine(compared, block!, 0))).toEqual([`${PILOTS}\n${TINS}`]);
    expect(texts(restoreLine(compared, block!, 1))).toEqual([
      `${texts(now)[0]!.split('\n')[0]}\n${BOOKS}\n${TINS}`,
    ]);
  });

  it('brings the source of a quotation back with it', () => {
    const source = {
      id: 's1',
      outlet: 'The Kestrel Ledger',
      author: '',
      title: '',
      url: '',
      published: '',
      accessed: '',
      language: 'en' as const,
      archived: '',
    };
    const older = write([PILOTS, quotation('s1', BOOKS)], { sources: [source] });
    const compared = compare(older, write([PILOTS]));
    expect(restoreBlock(compared, 1).sources).toEqual([source]);
    expect(restoreSource(compared, 's1').sources).toEqual([source]);
    const renamed = write([PILOTS], { sources: [{ ...source, outlet: 'Kestrel' }] });
    expect(restoreSource(compare(older, renamed), 's1').sources).toEqual([source]);
  });

  it('leaves a paragraph to write in when the last one is taken out', () => {
    const compared = compare(write([]), write([PILOTS]));
    expect(texts(restoreBlock(compared, 0))).toEqual(['']);
  });

  it('restores all words, and a field by itself, but keeps the status, and since when readers have it', () => {
    const [CHANGED, SHOWN] = ['2026-11-25T09:00:00.000Z', '2026-11-24T15:00:00.000Z'];
    const compared = compare(
      write([PILOTS], { headline: 'Tide books', status: 'draft', publishedAt: '2026-11-01T00:00:00.000Z' }),
      write([TINS], { headline: 'Tide records', status: 'ready', changedAt: CHANGED, publishedAt: SHOWN }),
    );
    const all = restoreAll(compared);
    expect(all).toMatchObject({
      headline: 'Tide books',
      ...{ status: 'ready', changedAt: CHANGED, publishedAt: SHOWN },
    });
    expect(texts(all)).toEqual([PILOTS]);
    expect(texts(restoreField(compared, 'headline'))).toEqual([TINS]);
    expect(restoreField(compared, 'headline').headline).toBe('Tide books');
  });

  it('of any block, touches no other', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryArticle, fc.nat(), (older, now, seed) => {
        const compared = compare(older, now);
        const { blocks } = compared.comparison;
        fc.pre(blocks.length > 0);
        const index = seed % blocks.length;
        const { before, after } = blocks[index]!;
        const all = restoreBlock(compared, index).body.root.children.map((block) => canonical(block));
        const others = now.body.root.children
          .filter((_, at) => at !== after)
          .map((block) => canonical(block));
        const own = before === null ? [] : [canonical(older.body.root.children[before])];
        if (others.length + own.length === 0) expect(all).toHaveLength(1);
        else expect([...all].sort()).toEqual([...others, ...own].sort());
      }),
    );
  });
});
