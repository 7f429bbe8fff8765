// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf } from '../../../src/main/export/fileOf';
import { readFile } from '../../../src/main/import/readFile';
import { readImported } from '../../../src/renderer/import/readImported';
import { type Article, newArticle } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Block, List, Paragraph, ShownPicture } from '../../../src/shared/article/blocks';
import type { Embed } from '../../../src/shared/article/blocks/embed';
import { makeTable, type Table, tableCaption, type TableRow } from '../../../src/shared/article/blocks/table';
import type { Inline } from '../../../src/shared/article/inline';
import { isNoFollow } from '../../../src/shared/article/link';
import { EMBED_SEPARATOR } from '../../../src/shared/export/embed';
import { dateInWords } from '../../../src/shared/source/dates';
import { embedPlace } from '../../../src/shared/source/embedProvider';
import { picturesOf } from '../../../src/shared/article/picturesOf';
import { FORMAT_DESCRIPTIONS, FORMATS, type Format } from '../../../src/shared/export/format';
import type { Remark } from '../../../src/shared/export/post';
import { renderPost } from '../../../src/shared/export/renderPost';
import { heldPicture } from '../../../src/shared/export/testing/heldPicture';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { ATTRIBUTION_STYLES, type AttributionStyle } from '../../../src/shared/source/attribution';
import { creditOf, creditText } from '../../../src/shared/source/creditOf';
import type { Source } from '../../../src/shared/source/source';
import { gallery, picture, words } from './arbitraryPictures';

const RUNS = Number(process.env['GALLEY_ROUND_TRIPS'] ?? 12);

/** What does not come back of an article that was exported and imported again, and why. */
const NOT_BACK: Record<Format, { before: number; after: number; why: string }> = {
  'web-page': { before: 0, after: 0, why: 'The page says all that an article has.' },
  'wordpress-blocks': { before: 1, after: 0, why: 'The standfirst is a paragraph like any other.' },
  'classic-html': { before: 1, after: 0, why: 'The standfirst is a paragraph like any other.' },
  markdown: { before: 0, after: 0, why: 'Its marks say what stands around the text.' },
  'plain-text': {
    before: 0,
    after: 0,
    why: 'Kinds are lost, which the export says: only words are compared.',
  },
  word: { before: 0, after: 0, why: 'The document says all that an article has.' },
};
/** What a post says of a source beside its address, in each house style. */
const KNOWN_OF_SOURCE: Record<AttributionStyle, (keyof Source)[]> = {
  'lead-in': ['outlet', 'url'],
  bracket: ['url'],
  credit: ['title', 'author', 'outlet', 'url', 'published'],
};

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
const SOURCES: Source[] = ['The Kestrel Ledger', 'Fog Harbour Weekly'].map((outlet, at) => ({
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
/** Two lists in a row are one to the editor, so that something stands between any two. */
const article: fc.Arbitrary<Article> = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => ({
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
  sources: SOURCES,
}));

async function thereAndBack(article: Article, format: Format, attribution: AttributionStyle) {
  const post = renderPost(article, lampwright({ attribution }), format, {
    pictures: format === 'word' ? heldPicture : undefined,
  });
  const file = await fileOf(post, article.changedAt);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readFile(`a.${FORMAT_DESCRIPTIONS[format].extension}`, bytes);
  if (!read.ok) throw new Error(read.fault);
  const made = await readImported({ ...read.text, pictures: [], ofPictures: '' }, 'a');
  return { ...(made ?? expect.fail('nothing was read')), losses: post.losses };
}

type Node =
  Block | Inline | List['children'][number] | Table['children'][number] | TableRow['children'][number];

interface Telling {
  known: (keyof Source)[];
  sources: Source[];
  format: Format;
  /** What the export said that it loses: it is told of neither side. */
  losses: Remark[];
}

function isLost({ losses }: Telling, thing: string): boolean {
  return losses.some(({ what }) => what.endsWith(`cannot carry ${thing}.`));
}

/** A footnote with its source, which stands as words at its end where a format says that it cannot tell them apart. */
function footnoteWords(inner: string, sourceId: string | null, telling: Telling): string {
  const source = telling.sources.find(({ id }) => id === sourceId);
  if (source === undefined) return inner;
  if (!isLost(telling, 'which words of a footnote are its source'))
    return `${inner} from ${KNOWN_OF_SOURCE.credit.map((field) => source[field]).join()}`;
  return [inner, creditText(creditOf(source, 'en'), 'en')].filter((part) => part !== '').join(' ');
}

/** Pictures come back as words: as many are told as lost when they are imported. */
function pictureBack({ alt, caption, credit, licence }: ShownPicture): string[] {
  const rights = [credit, licence].filter((words) => words !== '').join(', ');
  const line = [caption, caption === '' || rights === '' ? rights : `(${rights})`]
    .filter((words) => words !== '')
    .join(' ');
  return [`paragraph: [${alt}]`, ...(line === '' ? [] : [`paragraph: ${line}`])];
}

function embedBack({ url, title, author, date }: Embed, telling: Telling): string[] {
  if (!isLost(telling, 'which words are a post or a video of another site'))
    return [`embed: ${[url, title, author, date].join(' / ')}`];
  const credit = [embedPlace(url), author, dateInWords(date, 'en')].filter((part) => part !== '');
  // A link of Word ends with its line.
  const links = (title || url).split('\n').map((line) => `[${line}](${url} )`);
  return [`paragraph: ${links.join('\n')}`, `paragraph: ${credit.join(EMBED_SEPARATOR)}`];
}

function lostPictures({ body }: Article, format: Format): string[] {
  const count = format === 'plain-text' ? 0 : picturesOf({ body }).length;
  const described = 'Where a picture with a description was, that stands in square brackets.';
  return count === 0
    ? []
    : [`Imported without ${count} ${count === 1 ? 'picture' : 'pictures'}. ${described}`];
}

/** Runs of words, as they stand in a line. */
function runsIn(node: Node): string[] {
  if (node.type === 'picture' || node.type === 'gallery' || node.type === 'embed')
    return blockText(node).split('\n');
  if (node.type === 'text') return node.text.split('\n');
  return 'children' in node ? (node.children as Node[]).flatMap(runsIn) : [];
}

/** A block as lines: its kind, its words with their formats, and where its links lead that are not to a source. */
function outline(block: Block, telling: Telling): string[] {
  const tell = (nodes: readonly Node[]) => nodes.map((node) => words(node)).join('');
  const words = (node: Node): string => {
    const inner = 'children' in node ? tell(node.children as Node[]) : '';
    switch (node.type) {
      case 'text': {
        const lang = node.$?.lang ?? '';
        return node.format === 0 && lang === '' ? node.text : `{${lang}${node.format}:${node.text}}`;
      }
      case 'linebreak':
        return '\n';
      case 'link': {
        if (SOURCES.some(({ url }) => url === node.url)) return inner;
        const follow =
          isNoFollow(node) && !isLost(telling, 'that a link is not to be followed') ? ' nofollow' : '';
        return `[${inner}](${node.url} ${node.title ?? ''}${follow})`;
      }
      case 'footnote':
        return `^(${footnoteWords(inner, node.sourceId, telling)})`;
      case 'tablecell':
        return `${inner} | `;
      case 'tablerow':
        return `${inner}\n`;
      case 'tablecaption':
        return isLost(telling, 'which words are the caption of a table') ? '' : `(${inner})`;
      case 'heading':
        return `${node.tag}: ${inner}`;
      case 'list':
        return `<${node.listType} ${node.start}>${inner}</list>`;
      case 'note':
        return `${node.noteKind} ${node.date}: ${inner}`;
      case 'horizontalrule':
        return `rule ${node.$?.mark ?? ''}`;
      case 'table': {
        const isColumn =
          node.headerColumn && !isLost(telling, 'that the first cell of a row names it') ? ' column' : '';
        return `table${node.headerRow ? ' row' : ''}${isColumn}: ${inner}`;
      }
      case 'quotation': {
        const source = telling.sources.find(({ id }) => id === node.sourceId);
        return `quotation of ${telling.known.map((field) => source?.[field]).join()}: ${inner}`;
      }
      default:
        return `${node.type}: ${inner}`;
    }
  };
  if (block.type === 'picture') return pictureBack(block);
  if (block.type === 'gallery')
    return [
      ...block.pictures.flatMap((one) => pictureBack(one)),
      ...(block.caption === '' ? [] : [`paragraph: ${block.caption}`]),
    ];
  if (block.type === 'embed') return embedBack(block, telling);
  const caption = block.type === 'table' ? tableCaption(block) : [];
  const apart = caption.length > 0 && isLost(telling, 'which words are the caption of a table');
  return [words(block), ...(apart ? [`paragraph: ${tell(caption)}`] : [])];
}
const joined = (text: string) => text.replace(/\s+/g, ' ');

it.each(FORMATS.flatMap((format) => ATTRIBUTION_STYLES.map((style) => [format, style] as const)))(
  '%s, its sources said as %s, comes back as the article it was',
  async (format, style) => {
    await fc.assert(
      fc.asyncProperty(article, async (there) => {
        const { article: back, remarks, losses } = await thereAndBack(there, format, style);
        const { before, after } = NOT_BACK[format];
        const children = back.body.root.children;
        expect(back.headline).toBe(there.headline);
        expect(remarks).toEqual(lostPictures(there, format));
        if (format === 'plain-text') {
          const all = joined(children.map(blockText).join(' '));
          for (const run of there.body.root.children.flatMap(runsIn))
            expect(all).toContain(joined(run).trim());
          return;
        }
        const known: (keyof Source)[] =
          format === 'web-page'
            ? ['title', 'author', 'outlet', 'url', 'published', 'language']
            : KNOWN_OF_SOURCE[style];
        const told = (blocks: readonly Block[], { sources }: Pick<Article, 'sources'>) =>
          blocks.flatMap((one) => outline(one, { known, sources, format, losses }));
        expect(told(children.slice(before, children.length - after), back)).toEqual(
          told(there.body.root.children, there),
        );
        if (before > 0) return;
        const { standfirst, byline, section, tags } = there;
        expect(back).toMatchObject({ standfirst, byline, section, tags });
      }),
      { numRuns: RUNS, seed: 20261128 },
    );
  },
);
