// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf } from '../../../src/main/export/fileOf';
import { readFile } from '../../../src/main/import/readFile';
import { readImported } from '../../../src/renderer/import/readImported';
import { type Article, newArticle } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Block, List, Paragraph } from '../../../src/shared/article/blocks';
import type { Inline } from '../../../src/shared/article/inline';
import { FORMAT_DESCRIPTIONS, FORMATS, type Format } from '../../../src/shared/export/format';
import { renderPost } from '../../../src/shared/export/renderPost';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { ATTRIBUTION_STYLES, type AttributionStyle } from '../../../src/shared/source/attribution';
import type { Source } from '../../../src/shared/source/source';

const RUNS = Number(process.env['GALLEY_ROUND_TRIPS'] ?? 12);

/** What does not come back of an article that was exported and imported again, and why. */
const NOT_BACK: Record<Format, { before: number; after: number; why: string }> = {
  'web-page': { before: 0, after: 0, why: 'The page says all that an article has.' },
  'wordpress-blocks': { before: 1, after: 0, why: 'The standfirst is a paragraph like any other.' },
  'classic-html': { before: 1, after: 0, why: 'The standfirst is a paragraph like any other.' },
  markdown: {
    before: 2,
    after: 1,
    why: 'So is the standfirst, the line of the byline and that of the tags.',
  },
  'plain-text': {
    before: 0,
    after: 0,
    why: 'Kinds are lost, which the export says: only words are compared.',
  },
  word: { before: 0, after: 0, why: 'mammoth does not tell the title of a link.' },
};
/** What a post says of a source beside its address, in each house style. */
const KNOWN_OF_SOURCE: Record<AttributionStyle, (keyof Source)[]> = {
  'lead-in': ['outlet', 'url'],
  bracket: ['url'],
  credit: ['title', 'author', 'outlet', 'url', 'published'],
};

const words = fc
  .array(fc.constantFrom('gull', 'lamp', 'fog & rain', 'harbour', '灯塔', '<b>', '“tide”', 'a*b', 'H_2'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => `Words ${all.join(' ')} end`);
const run = fc.record({
  type: fc.constant('text' as const),
  text: words,
  format: fc.constantFrom(0, 0, 1, 2, 3, 4, 8, 16, 32, 64, 128),
});
const inlines: fc.Arbitrary<Inline[]> = fc
  .tuple(run, fc.option(fc.record({ words, title: fc.constantFrom(null, 'A title') })), run)
  .map(([first, link, last]) => [
    first,
    { type: 'text', text: ' and ', format: 0 },
    ...(link === null
      ? []
      : [
          {
            ...{ type: 'link' as const, url: 'https://kestrel.example/a?b=1&c=2', title: link.title },
            children: [{ type: 'text' as const, text: link.words, format: 0 }],
          },
          { type: 'text' as const, text: ' then ', format: 0 },
        ]),
    last,
  ]);
const plain = words.map((text): Inline[] => [{ type: 'text', text, format: 0 }]);
const paragraph = inlines.map((children): Paragraph => ({ type: 'paragraph', children }));
const lines = fc
  .tuple(words, words)
  .map(([one, other]): Inline[] => [
    { type: 'text', text: one, format: 0 },
    { type: 'linebreak' },
    { type: 'text', text: `   ${other}`, format: 0 },
  ]);
const list: fc.Arbitrary<List> = fc
  .record({
    listType: fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
    start: fc.integer({ min: 1, max: 9 }),
    items: fc.array(plain, { minLength: 1, maxLength: 3 }),
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
    .tuple(fc.constantFrom('verse' as const, 'preformatted' as const, 'code' as const), lines)
    .map(([type, children]): Block[] => [{ type, children }]),
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
  const post = renderPost(article, lampwright({ attribution }), format);
  const file = await fileOf(post, article.changedAt);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readFile(`a.${FORMAT_DESCRIPTIONS[format].extension}`, bytes);
  if (!read.ok) throw new Error(read.fault);
  const made = await readImported(read.text, 'a');
  return made ?? expect.fail('nothing was read');
}

/** A block as a line: its kind, its words with their formats, and where its links lead that are not to a source. */
function outline(
  node: Block | Inline | List['children'][number],
  known: (keyof Source)[],
  sources: Source[],
): string {
  const inner =
    'children' in node
      ? (node.children as Inline[]).map((child) => outline(child, known, sources)).join('')
      : '';
  switch (node.type) {
    case 'text':
      return node.format === 0 ? node.text : `{${node.format}:${node.text}}`;
    case 'linebreak':
      return '\n';
    case 'link':
      return sources.some(({ url }) => url === node.url)
        ? inner
        : `[${inner}](${node.url} ${node.title ?? ''})`;
    case 'heading':
      return `${node.tag}: ${inner}`;
    case 'list':
      return `<${node.listType} ${node.start}>${inner}</list>`;
    case 'note':
      return `${node.noteKind} ${node.date}: ${inner}`;
    case 'horizontalrule':
      return `rule ${node.$?.mark ?? ''}`;
    case 'quotation': {
      const source = sources.find(({ id }) => id === node.sourceId);
      return `quotation of ${known.map((field) => source?.[field]).join()}: ${inner}`;
    }
    default:
      return `${node.type}: ${inner}`;
  }
}

/** Without the titles of links, where those do not come back. */
const told = (lines: string[], format: Format) =>
  format === 'word' ? lines.map((line) => line.replaceAll(' A title)', ' )')) : lines;
const joined = (text: string) => text.replace(/\s+/g, ' ');

it.each(FORMATS.flatMap((format) => ATTRIBUTION_STYLES.map((style) => [format, style] as const)))(
  '%s, its sources said as %s, comes back as the article it was',
  async (format, style) => {
    await fc.assert(
      fc.asyncProperty(article, async (there) => {
        const { article: back, remarks } = await thereAndBack(there, format, style);
        const { before, after } = NOT_BACK[format];
        const children = back.body.root.children;
        expect(back.headline).toBe(there.headline);
        expect(remarks).toEqual([]);
        if (format === 'plain-text') {
          const all = joined(children.map(blockText).join(' '));
          for (const part of there.body.root.children)
            for (const run of blockText(part).split(/\n| and | then /))
              expect(all).toContain(joined(run).trim());
          return;
        }
        const known: (keyof Source)[] =
          format === 'web-page'
            ? ['title', 'author', 'outlet', 'url', 'published', 'language']
            : KNOWN_OF_SOURCE[style];
        const came = children.slice(before, children.length - after);
        expect(
          told(
            came.map((one) => outline(one, known, back.sources)),
            format,
          ),
        ).toEqual(
          told(
            there.body.root.children.map((one) => outline(one, known, there.sources)),
            format,
          ),
        );
        if (before > 0) return;
        const { standfirst, byline, section, tags } = there;
        expect(back).toMatchObject({ standfirst, byline, section, tags });
      }),
      { numRuns: RUNS, seed: 20261128 },
    );
  },
);
