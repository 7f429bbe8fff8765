// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf } from '../../../src/main/export/fileOf';
import { readFile } from '../../../src/main/import/readFile';
import { readImported } from '../../../src/renderer/import/readImported';
import { type Article, newArticle } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Block } from '../../../src/shared/article/blocks';
import { FORMAT_DESCRIPTIONS, FORMATS, type Format } from '../../../src/shared/export/format';
import { renderPost } from '../../../src/shared/export/renderPost';
import { heldPicture } from '../../../src/shared/export/testing/heldPicture';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { ATTRIBUTION_STYLES, type AttributionStyle } from '../../../src/shared/source/attribution';
import type { Source } from '../../../src/shared/source/source';
import { KNOWN_OF_SOURCE, lostPictures, outline, runsIn } from './toldBlocks';
import { SOURCES, writtenArticle } from './writtenArticle';

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
async function thereAndBack(article: Article, format: Format, attribution: AttributionStyle) {
  const post = renderPost(article, lampwright({ attribution }), format, {
    pictures: format === 'word' ? heldPicture : undefined,
  });
  const file = await fileOf(post, article.changedAt);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readFile(`a.${FORMAT_DESCRIPTIONS[format].extension}`, bytes);
  if (!read.ok) throw new Error(read.fault);
  const made = await readImported({ ...read.text, pictures: [], ofPictures: '', here: null }, 'a');
  return { ...(made ?? expect.fail('nothing was read')), losses: post.losses };
}

const joined = (text: string) => text.replace(/\s+/g, ' ');

it.each(FORMATS.flatMap((format) => ATTRIBUTION_STYLES.map((style) => [format, style] as const)))(
  '%s, its sources said as %s, comes back as the article it was',
  async (format, style) => {
    await fc.assert(
      fc.asyncProperty(writtenArticle, async (there) => {
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

/** Quotations of two sources that one page has both of. */
function ofOneAddress(...sourceIds: string[]): Article {
  const there = newArticle('01970000-0000-7000-8000-00000000000a', '2026-11-24T08:00:00.000Z', 'en');
  const sources = ['Maren Oduya', 'Ilse Tarn'].map((author, at) => ({
    ...{ ...SOURCES[0]!, id: `s${at}`, author, url: 'https://kestrel.example/gulls' },
  }));
  const children = [{ type: 'text' as const, text: 'Said.', format: 0 }];
  there.body.root.children = sourceIds.flatMap((sourceId): Block[] => [
    { type: 'paragraph', children },
    { type: 'quotation', sourceId, children: [{ type: 'paragraph', children }] },
  ]);
  return { ...there, headline: 'Gulls', sources };
}

it.each(FORMATS.filter((format) => format !== 'plain-text'))(
  '%s keeps two sources of one address apart',
  async (format) => {
    const { article } = await thereAndBack(ofOneAddress('s0', 's1', 's0'), format, 'credit');
    const authors = article.body.root.children.flatMap((block) =>
      block.type === 'quotation' ? [article.sources.find(({ id }) => id === block.sourceId)?.author] : [],
    );
    expect(authors).toEqual(['Maren Oduya', 'Ilse Tarn', 'Maren Oduya']);
  },
);

it.each(['lead-in', 'bracket'] as const)(
  'a page that says its sources as %s tells where it does not say which of one address a quotation is from',
  async (style) => {
    const there = ofOneAddress('s0', 's1');
    const { article, remarks } = await thereAndBack(there, 'web-page', style);
    expect(remarks).toEqual([expect.stringContaining('share an address')]);
    const { outlet, title } = there.sources[0]!;
    expect(article.sources).toEqual([expect.objectContaining({ outlet, title, author: '' })]);
  },
);
