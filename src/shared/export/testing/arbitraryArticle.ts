import fc from 'fast-check';
import { type Article, newArticle } from '../../article/article';
import { GALLERY_COLUMNS } from '../../article/blocks/gallery';
import { LIST_TYPES } from '../../article/blocks/list';
import { PICTURE_SIZES } from '../../article/blocks/picture';
import { NOTE_KINDS } from '../../article/blocks/note';
import type { Block, List, Paragraph, Picture, ShownPicture } from '../../article/blocks';
import type { Inline } from '../../article/inline';
import { LANGUAGES } from '../../article/language';
import type { Source } from '../../source/source';

/** Text that formats trip over, beside any other. */
const TRAPS = [
  '<script>alert(1)</script>',
  '</script>',
  '-->',
  '<!-- wp:paragraph -->',
  ']]>',
  '&lt;',
  '{{headline}}',
  '$&',
  '**bold** _x_ `y`',
  '[a](b)',
  '[video]',
  '1. ',
  '# ',
  '> ',
  '***',
  '——“引文”。',
  '雾港周刊',
  'The Kestrel Ledger reports',
  ' ',
  '\u00a0',
  'שלום',
  '👩🏽‍🚀',
];

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
  fc.array(fc.constantFrom(...TRAPS), { maxLength: 3 }).map((parts) => parts.join('')),
);

const arbitraryAddress = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'JAVA\nSCRIPT:alert(1)',
    ' data:text/html,<b>',
    'vbscript:x',
    '/about',
    '',
  ),
  arbitraryText,
);

const textRun = fc.record({
  type: fc.constant('text' as const),
  text: arbitraryText,
  format: fc.nat({ max: 2047 }),
  $: fc.constantFrom({}, {}, {}, { lang: 'fr' }, { lang: '"><script>' }),
});
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: textRun },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'linebreak' }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'tab', text: '\t' }) },
);
const plainLeaf = leaf.map((node): Inline => (node.type === 'text' ? { ...node, format: 0 } : node));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('link' as const, 'autolink' as const),
      url: arbitraryAddress,
      title: fc.option(arbitraryText),
      rel: fc.constantFrom(null, 'noreferrer', 'nofollow'),
      children: fc.array(leaf, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnote' as const),
      sourceId: fc.constantFrom('s0', 'gone', null),
      children: fc.array(leaf, { maxLength: 3 }),
    }),
  },
);
const inlines = fc.array(inline, { maxLength: 5 });
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  children: inlines,
});

const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    listType: fc.constantFrom(...LIST_TYPES),
    start: fc.integer({ min: -2, max: 12 }),
    children: fc.array(
      fc.record({
        type: fc.constant('listitem' as const),
        checked: fc.boolean(),
        children: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          inlines as fc.Arbitrary<(Inline | List)[]>,
          tie('list').map((nested): (Inline | List)[] => [nested]),
        ),
      }),
      { maxLength: 3 },
    ),
  }),
}));

const shownPicture: fc.Arbitrary<ShownPicture> = fc.record({
  media: fc.constantFrom('jpg', 'png', 'gif').map((ending) => `${'c'.repeat(64)}.${ending}`),
  width: fc.integer({ min: 1, max: 2560 }),
  height: fc.integer({ min: 1, max: 2560 }),
  // WordPress changes a sign of some; pictures.test.ts has those.
  alt: arbitraryText.map((text) => text.replace(/[[&]/g, '')),
  caption: arbitraryText,
  credit: arbitraryText,
  licence: arbitraryText,
  link: arbitraryAddress,
});
const size = fc.constantFrom(...PICTURE_SIZES);
const picture: fc.Arbitrary<Picture> = fc
  .tuple(shownPicture, size)
  .map(([shown, size]) => ({ type: 'picture', ...shown, size }));
const cell = fc.record({ type: fc.constant('tablecell' as const), children: inlines });
const row = fc.record({ type: fc.constant('tablerow' as const), children: fc.array(cell, { maxLength: 3 }) });
const caption = fc.record({ type: fc.constant('tablecaption' as const), children: inlines });

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    tag: fc.constantFrom('h2', 'h3', 'h4'),
    children: inlines,
  }),
  list,
  fc.constantFrom<Block>({ type: 'horizontalrule' }, { type: 'horizontalrule', $: { mark: 'dots' } }),
  fc.record({
    type: fc.constantFrom('pullquote' as const, 'verse' as const, 'preformatted' as const),
    children: inlines,
  }) as fc.Arbitrary<Block>,
  fc.record({
    type: fc.constant('code' as const),
    children: fc.array(plainLeaf, { maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('note' as const),
    noteKind: fc.constantFrom(...NOTE_KINDS),
    date: fc.constantFrom('2026-11-27', '', 'last week'),
    children: fc.array(paragraph, { maxLength: 3 }),
  }),
  picture,
  fc.record({
    type: fc.constant('gallery' as const),
    pictures: fc.array(shownPicture, { maxLength: 4 }),
    caption: arbitraryText,
    columns: fc.constantFrom(...GALLERY_COLUMNS),
    size,
  }),
  fc.record({
    type: fc.constant('embed' as const),
    url: arbitraryAddress,
    title: arbitraryText,
    author: arbitraryText,
    date: fc.constantFrom('2026-11-27', '', 'last week'),
  }),
  fc.record({
    type: fc.constant('table' as const),
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
    children: fc
      .tuple(fc.array(row, { maxLength: 3 }), fc.array(caption, { maxLength: 2 }))
      .map(([rows, captions]) => [...rows, ...captions]),
  }),
  fc
    .constantFrom(
      '<!-- wp:site-logo /-->',
      '<!-- wp:jetpack/form {"a":"-"} /-->',
      '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
    )
    .map((markup): Block => ({ type: 'opaque', markup })),
  fc.record({ type: fc.constant('details' as const), children: fc.array(paragraph, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('quotation' as const),
    sourceId: fc.constantFrom('s0', 's1', 's2', 'gone', null),
    children: fc.array(paragraph, { maxLength: 3 }),
  }),
);

function arbitrarySource(id: string): fc.Arbitrary<Source> {
  return fc.record({
    id: fc.constant(id),
    outlet: arbitraryText,
    author: arbitraryText,
    title: arbitraryText,
    url: arbitraryAddress,
    published: fc.constantFrom('2026-11-22', '', 'last week'),
    accessed: fc.constantFrom('2026-11-23', ''),
    language: fc.constantFrom(...LANGUAGES),
    archived: arbitraryAddress,
  });
}

/** Any article that the schema lets through, full of text that formats trip over. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record({
    headline: arbitraryText,
    standfirst: arbitraryText,
    byline: arbitraryText,
    section: arbitraryText,
    tags: fc.array(arbitraryText, { maxLength: 3 }),
    slug: fc.constantFrom('', 'a-slug', '灯'),
    language: fc.constantFrom(...LANGUAGES),
    blocks: fc.array(block, { maxLength: 6 }),
    sources: fc.tuple(arbitrarySource('s0'), arbitrarySource('s1'), arbitrarySource('s2')),
  })
  .map(({ blocks, ...fields }) => ({
    ...newArticle('01939c4e-5b00-7000-8000-00000000e002', '2026-11-24T14:30:00.000Z', fields.language),
    ...fields,
    body: { root: { type: 'root', children: blocks } },
  }));
