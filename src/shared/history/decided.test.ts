import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleSchema } from '../article/article';
import type { Block } from '../article/blocks';
import { makeTable } from '../article/blocks/table';
import { blockText } from '../article/blockText';
import type { Inline } from '../article/inline';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import type { Source } from '../source/source';
import { canonical } from './canonical';
import { canKeepBoth, decided, type Decision } from './decided';
import { mergeArticles } from './mergeArticles';
import { textSides } from './testing/textSides';
import { quotation, write } from './testing/write';

const PILOTS = 'The pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';
const TINS = 'A schoolteacher keeps photographs of every page in biscuit tins under her stairs.';
const TIDE = '引航员最先发现此事，因为他们每年十一月都要查阅大潮记录。';

const textOf = (article: Article) => article.body.root.children.map(blockText);
const linesOf = (article: Article) => textOf(article).flatMap((text) => text.split('\n'));

/** The merged article, all of whose conflicts are decided so. */
function decide(base: Article | null, mine: Article, theirs: Article, ...decisions: Decision[]): Article {
  const merged = mergeArticles(base, mine, theirs);
  expect(merged.conflicts).toHaveLength(decisions.length);
  return decided({ mine, theirs }, merged, decisions);
}

const source = (id: string, outlet: string): Source => ({
  ...{ id, outlet, author: '', title: '', url: '', published: '', accessed: '', archived: '' },
  language: 'en',
});

describe('decided', () => {
  it('keeps what was chosen of a paragraph, in either script', () => {
    const base = write([PILOTS, TIDE, TINS]);
    const mine = write([PILOTS.replace('pilots', 'ferry pilots'), TIDE.replace('十一月', '十月'), TINS]);
    const theirs = write([PILOTS.replace('first', 'last'), TIDE.replace('最先', '最后'), `${TINS} So far.`]);
    const [own, other] = [textOf(mine), textOf(theirs)];
    expect(textSides(mergeArticles(base, mine, theirs).conflicts)).toEqual([
      [PILOTS, own[0], other[0]],
      [TIDE, own[1], other[1]],
    ]);
    expect(textOf(decide(base, mine, theirs, 'mine', 'theirs'))).toEqual([own[0], other[1], other[2]]);
    expect(textOf(decide(base, mine, theirs, 'theirs', 'both'))).toEqual([
      other[0],
      own[1],
      ...other.slice(1),
    ]);
  });

  it('leaves out what one side took out, or keeps what the other made of it', () => {
    const changed = BOOKS.replace('Forty-one', 'Forty');
    const [base, without, withIt] = [write([PILOTS, BOOKS]), write([PILOTS]), write([PILOTS, changed])];
    expect(canKeepBoth(mergeArticles(base, without, withIt).conflicts[0]!)).toBe(false);
    expect(textOf(decide(base, without, withIt, 'mine'))).toEqual([PILOTS]);
    expect(textOf(decide(base, without, withIt, 'theirs'))).toEqual([PILOTS, changed]);
    expect(textOf(decide(base, withIt, without, 'mine'))).toEqual([PILOTS, changed]);
    expect(textOf(decide(base, withIt, without, 'theirs'))).toEqual([PILOTS]);
    // A body is never without a paragraph.
    expect(textOf(decide(write([BOOKS]), write([]), write([changed]), 'mine'))).toEqual(['']);
  });

  it('decides two places of one quotation, each for itself, and takes out one that is left empty', () => {
    const base = write([quotation('s1', PILOTS, BOOKS, TINS)]);
    const mine = write([quotation('s1', `${PILOTS} […]`, `${BOOKS} […]`, TINS)]);
    const theirs = write([quotation('s1', `“${PILOTS}`, `${BOOKS}”`, TINS)]);
    expect(decide(base, mine, theirs, 'mine', 'theirs').body.root.children).toEqual([
      quotation('s1', `${PILOTS} […]`, `${BOOKS}”`, TINS),
    ]);
    expect(decide(base, mine, theirs, 'both', 'mine').body.root.children).toEqual([
      quotation('s1', `${PILOTS} […]`, `“${PILOTS}`, `${BOOKS} […]`, TINS),
    ]);
    const shorter = write([quotation('s1', BOOKS)]);
    const other = write([quotation('s1', `${PILOTS} […]`)]);
    const { body } = decide(write([quotation('s1', PILOTS, BOOKS)]), shorter, other, 'mine');
    expect(body.root.children).toMatchObject([{ type: 'paragraph', children: [] }]);
  });

  it('keeps one caption and any number of rows of a table', () => {
    const words = (text: string): Inline[] => [{ type: 'text', text, format: 0 }];
    const table = (row: string, caption: string): Block =>
      makeTable([[words(row), words('4 m')]], words(caption), { headerRow: false, headerColumn: false });
    const [row, caption] = ['The spring tide of November', 'Heights over the harbour’s own zero'];
    const base = write([table(row, caption)]);
    const mine = write([table(`${row} 1931`, `${caption}, in feet`)]);
    const theirs = write([table(`${row} 1932`, `${caption}, in fathoms`)]);
    const { conflicts } = mergeArticles(base, mine, theirs);
    expect(conflicts.map(canKeepBoth)).toEqual([true, false]);
    expect(textOf(decide(base, mine, theirs, 'both', 'theirs'))).toEqual([
      `${row} 1931\n4 m\n${row} 1932\n4 m\n${caption}, in fathoms`,
    ]);
  });

  it('decides fields and sources, which are one', () => {
    const [ledger, gazette, herald] = ['Ledger', 'Gazette', 'Herald'].map((name) => source('s1', name));
    const cited = [quotation('s1', PILOTS)];
    const base = write(cited, { headline: 'Tides', standfirst: 'Old', sources: [ledger!] });
    const mine = write(cited, { headline: 'High tides', standfirst: 'Mine', sources: [gazette!] });
    const theirs = write(cited, { headline: 'Low tides', standfirst: 'Theirs', sources: [herald!] });
    expect(mergeArticles(base, mine, theirs).conflicts.map(canKeepBoth)).toEqual([false, false, false]);
    expect(decide(base, mine, theirs, 'theirs', 'mine', 'theirs')).toMatchObject({
      ...{ headline: 'Low tides', standfirst: 'Mine' },
      sources: [herald],
    });
  });

  it('takes the source of a quotation with it that was decided against, and no other', () => {
    const [own, other] = [source('s1', 'Ledger'), source('s2', 'Gazette')];
    const base = write([PILOTS, quotation('s1', BOOKS)], { sources: [own] });
    const mine = write([PILOTS, quotation(null, `${BOOKS} […]`)], { sources: [own] });
    const theirs = write([PILOTS, quotation('s2', `“${BOOKS}”`)], { sources: [own, other] });
    expect(decide(base, mine, theirs, 'mine').sources).toEqual([own]);
    expect(decide(base, mine, theirs, 'theirs').sources).toEqual([own, other]);
  });

  it('asks where one side changed what a source says, and the other gave its quotation another', () => {
    const [was, mended, another] = [
      source('s1', 'Ledger'),
      source('s1', 'The Ledger'),
      source('s2', 'Gazette'),
    ];
    const base = write([PILOTS, quotation('s1', BOOKS)], { sources: [was] });
    const mine = write([PILOTS, quotation('s1', BOOKS)], { sources: [mended] });
    const theirs = write([PILOTS, quotation('s2', BOOKS)], { sources: [was, another] });
    for (const [own, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const kept = decide(base, own, other, 'mine');
      expect(kept.body).toEqual(own.body);
      expect(kept.sources).toEqual(own === mine ? [mended] : expect.arrayContaining([another]));
    }
    // Whoever only changed the source changed no quotation of it.
    const words = write([PILOTS, quotation('s1', `${BOOKS} […]`)], { sources: [was] });
    expect(mergeArticles(base, mine, words).conflicts).toEqual([]);
  });

  it('asks where one side changed what a source says, and the other took out what cited it', () => {
    const [was, mended, another] = [
      source('s1', 'Ledger'),
      source('s1', 'The Ledger'),
      source('s2', 'Gazette'),
    ];
    const noted = (words: string, sourceId: string | null): Block => ({
      type: 'paragraph',
      children: [
        { type: 'text', text: words, format: 0 },
        { type: 'footnote', sourceId, children: [{ type: 'text', text: 'So it is said.', format: 0 }] },
      ],
    });
    const framed = (sourceId: string | null): Block =>
      ({ ...quotation(null, ''), children: [noted(BOOKS, sourceId)] }) as Block;
    const torn: [Block, (Block | string)[]][] = [
      [quotation('s1', BOOKS), []],
      [noted(BOOKS, 's1'), []],
      [noted(BOOKS, 's1'), [BOOKS]],
      [noted(BOOKS, 's1'), [noted(BOOKS.replace('Forty-one', 'Forty'), 's2')]],
      [framed('s1'), [framed('s2')]],
    ];
    for (const [block, left] of torn) {
      const base = write([PILOTS, block], { sources: [was] });
      const mine = write([PILOTS, block], { sources: [mended] });
      const theirs = write([PILOTS, ...left], { sources: [was, another] });
      for (const [own, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        const kept = decide(base, own, other, 'mine');
        expect(kept.body).toEqual(own.body);
        expect(decide(base, own, other, 'theirs').body).toEqual(other.body);
        if (own === mine) expect(kept.sources).toContainEqual(mended);
      }
      // Nobody has changed its source.
      const untouched = write([PILOTS, block], { sources: [was] });
      expect(mergeArticles(base, untouched, theirs).conflicts).toEqual([]);
    }
    // It is cited elsewhere, with her change.
    const twice = (sources: Source[]) => write([quotation('s1', BOOKS), quotation('s1', TINS)], { sources });
    const once = write([quotation('s1', TINS)], { sources: [was] });
    expect(mergeArticles(twice([was]), twice([mended]), once)).toMatchObject({
      article: { sources: [mended], body: once.body },
      conflicts: [],
    });
  });

  describe('for any articles', () => {
    const content = ({ body, sources, tags, headline, standfirst }: Article) =>
      canonical({ body, sources, tags, headline, standfirst });
    const decisions = fc.array(fc.constantFrom<Decision>('mine', 'theirs', 'both'), { minLength: 40 });

    it('nothing is lost that was not decided against', () => {
      fc.assert(
        fc.property(
          fc.option(arbitraryArticle),
          arbitraryArticle,
          arbitraryArticle,
          decisions,
          (base, mine, theirs, choices) => {
            const merged = mergeArticles(base, mine, theirs);
            const article = decided({ mine, theirs }, merged, choices);
            expect(articleSchema.safeParse(article).success).toBe(true);
            expect(article.body.root.children).not.toHaveLength(0);
            const stays = new Set(linesOf(article));
            const against = new Set(
              merged.conflicts.flatMap((conflict, at) => {
                const choice = choices[at] ?? 'both';
                const block = conflict.place === 'text' && choice !== 'both' && conflict[OTHER[choice]];
                return block ? blockText(block).split('\n') : [];
              }),
            );
            for (const line of linesOf(merged.article))
              expect(stays.has(line) || against.has(line)).toBe(true);
            // Where nothing was decided against it, every source is there.
            const ids = new Set(article.sources.map(({ id }) => id));
            if (choices.every((choice) => choice === 'both'))
              for (const { id } of merged.article.sources) expect(ids.has(id)).toBe(true);
          },
        ),
      );
    });

    it('all of one side is that side, where all of it collides', () => {
      const word = fc.constantFrom('lamp', 'gull', 'pier', '潮水', 'fog');
      const change = fc.tuple(word, word).map(([own, other]) => [`${own} mine`, `${other} theirs`] as const);
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean(), (changes, isQuoted) => {
          const paragraphs = changes.map((_, at) => `${PILOTS} Said for the ${at}th time, ${TIDE}`);
          const article = (side: (text: string, at: number) => string, headline: string) => {
            const texts = paragraphs.map(side);
            return write(isQuoted ? [quotation('s1', ...texts)] : texts, { headline });
          };
          const base = article((text) => text, 'Tides');
          const mine = article((text, at) => `${text} ${changes[at]![0]}`, 'High tides');
          const theirs = article((text, at) => `${changes[at]![1]} ${text}`, 'Low tides');
          const merged = mergeArticles(base, mine, theirs);
          expect(merged.conflicts).toHaveLength(changes.length + 1);
          const all = (decision: Decision) => merged.conflicts.map(() => decision);
          expect(content(decided({ mine, theirs }, merged, all('mine')))).toBe(content(mine));
          expect(content(decided({ mine, theirs }, merged, all('theirs')))).toBe(content(theirs));
          expect(decided({ mine, theirs }, merged, all('both')).body).toEqual(merged.article.body);
        }),
      );
    });
  });
});

const OTHER = { mine: 'theirs', theirs: 'mine' } as const;
