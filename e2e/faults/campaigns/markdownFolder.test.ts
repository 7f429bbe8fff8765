// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFile } from '../../../src/main/import/readFile';
import { readImported } from '../../../src/renderer/import/readImported';
import type { Article } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Block } from '../../../src/shared/article/blocks';
import { LANGUAGES } from '../../../src/shared/article/language';
import { picturesOf } from '../../../src/shared/article/picturesOf';
import { STATUSES } from '../../../src/shared/article/status';
import { arbitraryArticle, arbitraryText } from '../../../src/shared/export/testing/arbitraryArticle';
import { everyBlock } from '../../../src/shared/export/testing/everyBlock';
import { renderPost } from '../../../src/shared/export/renderPost';
import { writeFrontMatter } from '../../../src/shared/frontMatter/writeFrontMatter';
import type { ImportedPicture } from '../../../src/shared/import/imported';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import type { Source } from '../../../src/shared/source/source';
import { outline } from './toldBlocks';
import { writtenArticle } from './writtenArticle';

const RUNS = Number(process.env['GALLEY_ROUND_TRIPS'] ?? 40);
const OTHER = '01939c4e-5b00-7000-8000-00000000e005';
const MEDIA = `${'c'.repeat(64)}.png`;

const addressOf = (media: string) => `pictures/${media.slice(0, 8)}.${media.split('.')[1]}`;

/** As a picture of the library is: its last words are others than those in the article. */
function taken(name: string, width: number, height: number): ImportedPicture {
  const words = { alt: 'Kept', caption: 'Kept', credit: 'Kept', licence: 'Kept' };
  return {
    address: addressOf(name),
    media: { name, width, height, fileName: '', bytes: 9, addedAt: '', ...words },
  };
}

async function thereAndBack(article: Article) {
  const options = { hasFields: true, listsSources: true, pictures: addressOf };
  const { text, losses } = renderPost(article, lampwright(), 'markdown', options);
  const front = writeFrontMatter(article, article.featured == null ? null : addressOf(article.featured));
  const read = await readFile('a.md', new TextEncoder().encode(`${front}\n${text}`));
  if (!read.ok) throw new Error(read.fault);
  const pictures = [
    ...picturesOf(article).map(({ media, width, height }) => taken(media, width, height)),
    ...(article.featured == null ? [] : [taken(article.featured, 800, 600)]),
  ];
  const made = await readImported({ ...read.text, pictures, ofPictures: '', here: null }, 'a.md');
  const { article: found, remarks } = made ?? expect.fail('nothing was read');
  const { filed, ...fields } = found;
  return { back: { ...article, ...fields, ...filed }, losses, remarks };
}

const fields = fc.record({
  ...{ headline: arbitraryText, standfirst: arbitraryText, byline: arbitraryText },
  ...{ section: arbitraryText, slug: arbitraryText },
  tags: fc.array(arbitraryText, { maxLength: 3 }),
  language: fc.constantFrom(...LANGUAGES),
  status: fc.constantFrom(...STATUSES),
  featured: fc.constantFrom(null, undefined, MEDIA),
  translationOf: fc.constantFrom(undefined, OTHER),
  createdAt: fc.constantFrom('1999-12-31T23:59:59.999Z', '2026-11-23T08:00:00.000Z'),
});

/** All but the text; of headlines, spaces at their ends and in a row are not kept by any import. */
function aside({ body: _body, headline, ...others }: Article): object {
  return JSON.parse(JSON.stringify({ ...others, headline: headline.trim().replace(/\s+/g, ' ') })) as object;
}

it('brings an article back with all that stands beside its text, or says what it loses', async () => {
  await fc.assert(
    fc.asyncProperty(writtenArticle, fields, async (written, changed) => {
      const article = { ...written, ...changed, language: 'en' as const };
      const { back, losses, remarks } = await thereAndBack(article);
      expect(remarks).toEqual([]);
      expect(aside(back)).toEqual(aside(article));
      const known: (keyof Source)[] = ['id', 'title', 'author', 'outlet', 'url', 'published', 'language'];
      const told = (blocks: readonly Block[]) => {
        const telling = {
          known,
          sources: article.sources,
          format: 'markdown' as const,
          losses,
          keepsPictures: true,
        };
        return blocks.flatMap((block) => outline(block, telling));
      };
      expect(told(back.body.root.children)).toEqual(told(article.body.root.children));
    }),
    { numRuns: RUNS, seed: 20261129 },
  );
});

it('brings the article of every block back, but for what it says', async () => {
  const article = everyBlock();
  const { back, losses, remarks } = await thereAndBack(article);
  expect(remarks).toEqual([]);
  expect(aside(back)).toEqual(aside(article));
  const kinds = (blocks: readonly Block[]) =>
    blocks
      .filter((block) => block.type === 'horizontalrule' || blockText(block).trim() !== '')
      .map(({ type }) => type);
  const table = article.body.root.children.findIndex(({ type }) => type === 'table');
  const there = kinds(article.body.root.children);
  expect(losses.map(({ what }) => what)).toContain(
    'Markdown cannot carry which words are the caption of a table.',
  );
  expect(table).toBeGreaterThan(0);
  expect(kinds(back.body.root.children).filter((type) => type !== 'paragraph')).toEqual(
    there.filter((type) => type !== 'paragraph' && type !== 'opaque'),
  );
  expect(back.body.root.children.filter(({ type }) => type === 'quotation')).toEqual(
    article.body.root.children.filter(({ type }) => type === 'quotation'),
  );
});

it('brings whole whatever it brought once', async () => {
  const once = await thereAndBack(everyBlock());
  const twice = await thereAndBack(once.back);
  expect(twice.back).toEqual(once.back);
});

it('keeps all that stands beside the text, whatever the text is', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryArticle, async (article) => {
      expect(aside((await thereAndBack(article)).back)).toEqual(aside(article));
    }),
    { numRuns: RUNS, seed: 20261129 },
  );
});
