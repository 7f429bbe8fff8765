import fc from 'fast-check';
import { type Article, newArticle } from '../../../src/shared/article/article';
import type { Block, List, Paragraph } from '../../../src/shared/article/blocks';
import type { Embed } from '../../../src/shared/article/blocks/embed';
import { makeTable } from '../../../src/shared/article/blocks/table';
import type { Inline } from '../../../src/shared/article/inline';
import type { Source } from '../../../src/shared/source/source';
import { gallery, picture, words } from './arbitraryPictures';

const run = fc
  .record({
    text: words,
    format: fc.constantFrom(0, 0, 1, 2, 3, 4, 8, 16, 32, 64, 128),
    lang: fc.constantFrom('', '', '', 'fr', 'pt-BR'),
  })
  .map(({ text, format, lang }): Inline => ({
    ...{ type: 'text' as const, text, format },
    ...(lang !== '' && { $: { lang } }),
  }));
const said = (text: string): Inline => ({ type: 'text', text, format: 0 });
const linked = fc
  .tuple(words, fc.constantFrom(null, 'A "title" & <more>'), fc.constantFrom(null, 'nofollow'))
  .map(([text, title, rel]): Inline => ({
    ...{ type: 'link', url: 'https://kestrel.example/a?b=1&c=2', title, rel, children: [said(text)] },
  }));
/** Runs of every look, with a link in their midst or not. */
const runs: fc.Arbitrary<Inline[]> = fc
  .tuple(run, fc.option(linked), run)
  .map(([first, link, last]) => [
    first,
    said(' and '),
    ...(link === null ? [] : [link, said(' then ')]),
    last,
  ]);
const footnote: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(runs, fc.constantFrom(null, 's0', 's1'))
    .map(([children, sourceId]): Inline => ({ type: 'footnote', sourceId, children })),
  fc
    .tuple(fc.constantFrom('Ibid.', 'https://kestrel.example/', '(so', 'a*'), fc.constantFrom(null, 's1'))
    .map(([text, sourceId]): Inline => ({ type: 'footnote', sourceId, children: [said(text)] })),
  fc.constantFrom('s0', 's1').map((sourceId): Inline => ({ type: 'footnote', sourceId, children: [] })),
);
const inlines: fc.Arbitrary<Inline[]> = fc
  .tuple(runs, fc.option(footnote, { freq: 2 }))
  .map(([all, note]) => (note === null ? all : [...all, note, said(' and so on')]));
const plain = words.map((text): Inline[] => [{ type: 'text', text, format: 0 }]);
const paragraph = inlines.map((children): Paragraph => ({ type: 'paragraph', children }));
const lines = fc
  .tuple(words, words)
  .map(([one, other]): Inline[] => [said(one), { type: 'linebreak' }, said(`   ${other}`)]);
const keptLines = fc
  .tuple(inlines, lines)
  .map(([one, others]): Inline[] => [...one, { type: 'linebreak' }, ...others]);
const nothing = fc.constant<Inline[]>([]);
/** Of two columns with words at the least: anything less lays out a page to who reads it. */
const table: fc.Arbitrary<Block> = fc
  .record({
    width: fc.integer({ min: 2, max: 3 }),
    head: fc.tuple(fc.oneof(inlines, plain), plain, plain),
    rows: fc.array(fc.tuple(fc.oneof(inlines, plain), fc.oneof(inlines, plain, nothing), plain), {
      minLength: 1,
      maxLength: 2,
    }),
    caption: fc.oneof(inlines, nothing),
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
  })
  .map(({ width, head, rows, caption, ...headers }) =>
    makeTable(
      [head, ...rows].map((row) => row.slice(0, width)),
      caption,
      headers,
    ),
  );
const embed: fc.Arbitrary<Embed> = fc.record({
  type: fc.constant('embed' as const),
  url: fc.constantFrom(
    'https://www.youtube.com/watch?v=fogHarbour1&t=9',
    'https://x.com/maren/status/1122334455',
    'https://kestrel.example/film',
  ),
  title: fc.oneof(
    words,
    fc.tuple(words, words).map((lines) => lines.join('\n')),
    fc.constant(''),
  ),
  author: fc.constantFrom('Maren Oduya', ''),
  date: fc.constantFrom('2026-11-22', ''),
});
const list: fc.Arbitrary<List> = fc
  .record({
    listType: fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
    start: fc.integer({ min: 1, max: 9 }),
    items: fc.array(fc.oneof(plain, inlines), { minLength: 1, maxLength: 3 }),
    nested: fc.option(fc.tuple(fc.constantFrom('bullet' as const, 'number' as const), plain)),
  })
  .map(({ listType, start, items, nested }) => {
    const itemOf = (children: Inline[]) => ({ type: 'listitem' as const, checked: true, children });
    const inner = nested && {
      ...{ type: 'list' as const, listType: nested[0], start: 1 },
      children: [{ type: 'listitem' as const, children: nested[1] }],
    };
    return {
      ...{ type: 'list' as const, listType, start: listType === 'number' ? start : 1 },
      children: [...items.map(itemOf), ...(inner ? [{ type: 'listitem' as const, children: [inner] }] : [])],
    };
  });
export const SOURCES: Source[] = ['The Kestrel Ledger', 'Fog Harbour Weekly'].map((outlet, at) => ({
  ...{ id: `s${at}`, outlet, author: 'Maren Oduya', title: `Who counts ${at}?`, published: '2026-11-22' },
  ...{ url: `https://source-${at}.example/gulls`, accessed: '', language: 'en', archived: '' },
}));
const block: fc.Arbitrary<Block[]> = fc.oneof(
  paragraph.map((one) => [one]),
  fc
    .record({
      type: fc.constant('heading' as const),
      tag: fc.constantFrom('h2', 'h3', 'h4'),
      children: plain,
    })
    .map((heading) => [heading]),
  list.map((one) => [one]),
  fc
    .constantFrom<Block>({ type: 'horizontalrule' }, { type: 'horizontalrule', $: { mark: 'dots' } })
    .map((one) => [one]),
  plain.map((children): Block[] => [{ type: 'pullquote', children }]),
  fc
    .tuple(fc.constantFrom('verse' as const, 'preformatted' as const), keptLines)
    .map(([type, children]): Block[] => [{ type, children }]),
  lines.map((children): Block[] => [{ type: 'code', children }]),
  table.map((one) => [one]),
  picture.map((one) => [one]),
  gallery.map((one) => [one]),
  embed.map((one) => [one]),
  fc
    .tuple(
      fc.constantFrom('correction' as const, 'editorsNote' as const),
      fc.constantFrom('', '2026-11-27'),
      paragraph,
    )
    .map(([noteKind, date, one]): Block[] => [{ type: 'note', noteKind, date, children: [one] }]),
  fc
    .tuple(plain, paragraph)
    .map(([summary, one]): Block[] => [
      { type: 'details', children: [{ type: 'paragraph', children: summary }, one] },
    ]),
  fc
    .tuple(fc.nat({ max: 1 }), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
    .map(([at, children]): Block[] => [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: `As ${SOURCES[at]!.outlet} reports:`, format: 0 }],
      },
      { type: 'quotation', sourceId: `s${at}`, children },
    ]),
);
/** Names that hold the outlet's, or a comma. */
const author = fc.constantFrom(
  ...['Maren Oduya', 'The Kestrel Ledger staff', 'Fog Harbour Weekly, night desk', '雾港周刊记者王某', ''],
);
/** Two lists in a row are one to the editor, so that something stands between any two. */
export const writtenArticle: fc.Arbitrary<Article> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.tuple(author, author))
  .map(([all, authors]) => ({
    ...newArticle('01939c4e-5b00-7000-8000-00000000e002', '2026-11-24T14:30:00.000Z', 'en'),
    ...{
      headline: 'Two lamps & a gull',
      standfirst: 'Who lit which',
      byline: 'Ines Marlow',
      section: 'Harbours',
    },
    tags: ['fog', 'lamps'],
    body: {
      root: {
        type: 'root',
        children: all.flatMap((blocks, at): Block[] => [
          { type: 'paragraph', children: [{ type: 'text', text: `Part ${at} begins.`, format: 0 }] },
          ...blocks,
        ]),
      },
    },
    sources: SOURCES.map((source, at) => ({ ...source, author: authors[at]! })),
  }));
