import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../article/blocks';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { compareArticles } from './compareArticles';
import { countChanges } from './countChanges';
import { quotation, write } from './testing/write';

const PILOTS = 'The pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';
const TINS = 'A schoolteacher keeps photographs of every page in biscuit tins under her stairs.';
const SOURCE = {
  id: 's1',
  outlet: 'The Kestrel Ledger',
  author: 'Maren Oduya',
  title: 'Who kept the tides',
  url: 'https://kestrel.example/tides',
  published: '2026-11-22',
  accessed: '2026-11-23',
  language: 'en' as const,
  archived: '',
};

/** One line a block: what became of it, and its older and newer place. */
function outline(before: (string | Block)[], after: (string | Block)[]): string[] {
  return compareArticles(write(before), write(after)).blocks.map(
    (block) => `${block.kind}${block.isMoved ? ' moved' : ''} ${block.before ?? '-'} ${block.after ?? '-'}`,
  );
}

describe('compareArticles', () => {
  it('finds a changed paragraph again between others that are added and removed', () => {
    expect(outline([PILOTS, BOOKS, TINS], ['A new lead.', PILOTS.replace('first', 'early'), TINS])).toEqual([
      'added - 0',
      'changed 0 1',
      'removed 1 -',
      'same 2 2',
    ]);
  });

  it('shows what was removed before what came in its place', () => {
    expect(outline([PILOTS, BOOKS], [PILOTS, TINS])).toEqual(['same 0 0', 'removed 1 -', 'added - 1']);
  });

  it('knows a paragraph that was moved, and one that was moved and changed', () => {
    expect(outline([PILOTS, BOOKS, TINS], [BOOKS, TINS, PILOTS])).toEqual([
      'same 1 0',
      'same 2 1',
      'same moved 0 2',
    ]);
    expect(outline([PILOTS, BOOKS, TINS], [BOOKS, TINS, PILOTS.replace('first', 'early')])[2]).toBe(
      'changed moved 0 2',
    );
  });

  it('does not follow separators and empty paragraphs around', () => {
    const rule: Block = { type: 'horizontalrule' };
    expect(outline([rule, PILOTS, ''], ['', PILOTS, rule])).toEqual([
      'removed 0 -',
      'added - 0',
      'same 1 1',
      'removed 2 -',
      'added - 2',
    ]);
  });

  it('compares a quotation by its paragraphs, and says when it is of another source', () => {
    const { blocks } = compareArticles(
      write([quotation('s1', PILOTS, BOOKS)]),
      write([quotation('s2', PILOTS, BOOKS.replace('Forty-one', 'Forty'), TINS)]),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.was).toMatchObject({ sourceId: 's1' });
    expect(blocks[0]!.lines.map(({ kind }) => kind)).toEqual(['same', 'changed', 'added']);
  });

  it('says when a paragraph became a heading', () => {
    const heading: Block = { ...write([PILOTS]).body.root.children[0]!, type: 'heading', tag: 'h2' } as Block;
    const [block] = compareArticles(write([PILOTS]), write([heading])).blocks;
    expect(block).toMatchObject({ kind: 'changed', was: { type: 'paragraph' }, lines: [{ kind: 'same' }] });
  });

  it('shows fields in words, and sources', () => {
    const before = write([], { headline: 'Tide books', tags: ['sea'], status: 'draft', sources: [SOURCE] });
    const after = write([], {
      headline: 'Tide records',
      tags: ['sea', 'logs'],
      status: 'ready',
      sources: [
        { ...SOURCE, author: 'M. Oduya' },
        { ...SOURCE, id: 's2' },
      ],
    });
    const { fields, sources } = compareArticles(before, after);
    expect(fields.map(({ field }) => field)).toEqual(['headline', 'tags', 'status']);
    expect(fields[2]!.pieces.map(({ text }) => text)).toEqual(['Draft', 'Ready']);
    expect(sources.map(({ kind, fields }) => [kind, fields.length])).toEqual([
      ['changed', 1],
      ['added', 6],
    ]);
    expect(compareArticles(after, before).sources.map(({ kind }) => kind)).toEqual(['changed', 'removed']);
  });

  it('counts changes, their places and their words', () => {
    const before = write([PILOTS, quotation(null, BOOKS, TINS)], { headline: 'Tide books' });
    const after = write([PILOTS, quotation(null, BOOKS.replace('Forty-one', 'Forty'), TINS), '潮位记录'], {
      headline: 'Tide records',
    });
    expect(countChanges(compareArticles(before, after))).toEqual({
      changes: 3,
      places: 3,
      added: 5,
      removed: 2,
    });
    expect(countChanges(compareArticles(after, after))).toEqual({
      changes: 0,
      places: 0,
      added: 0,
      removed: 0,
    });
  });

  it('has every block of both once, in the order of the newer', () => {
    const places = (found: (number | null)[]) => found.filter((index) => index !== null);
    fc.assert(
      fc.property(arbitraryArticle, arbitraryArticle, (before, after) => {
        const { blocks } = compareArticles(before, after);
        const indices = (count: number) => Array.from({ length: count }, (_, index) => index);
        expect(places(blocks.map((block) => block.after))).toEqual(indices(after.body.root.children.length));
        expect(places(blocks.map((block) => block.before)).sort((a, b) => a - b)).toEqual(
          indices(before.body.root.children.length),
        );
        for (const block of compareArticles(after, after).blocks) expect(block.kind).toBe('same');
      }),
    );
  });
});
