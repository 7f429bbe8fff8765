// @vitest-environment jsdom
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Article, newArticle } from '../../../src/shared/article/article';
import type { Block } from '../../../src/shared/article/blocks';
import { shown } from '../../../src/shared/article/blocks/gallery';
import { arbitraryArticle } from '../../../src/shared/export/testing/arbitraryArticle';
import { everyBlock, paragraph, picture } from '../../../src/shared/export/testing/everyBlock';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { ATTRIBUTION_STYLES } from '../../../src/shared/source/attribution';
import { importExport, shelfIn, writeExport } from './tryWxr';

const RUNS = Number(process.env['GALLEY_ROUND_TRIPS'] ?? 12);
const ID = '01939c4e-5b00-7000-8000-00000000e002';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-wxr-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The article as a library has it that took in its export; what the file does not carry is told when it is written. */
async function thereAndBack(article: Article, site = lampwright()) {
  const path = join(folder, 'articles.xml');
  await writeExport([article], path, site);
  const library = new Map<string, Article>();
  const { failed, made } = await importExport(path, site, library);
  expect(failed).toEqual([]);
  expect(made).toHaveLength(1);
  const told = made[0]!.remarks.map(({ what }) => what);
  return { back: library.get(article.id)!, file: await readFile(path, 'utf8'), told };
}

/**
 * What a file says to WordPress: all but Galley's own field, whose sources may be in another order, and the languages that
 * Galley marks. Words that stood for a picture have none when they come in, and have them when they go out again.
 */
const toWordPress = (file: string) =>
  file
    .replace(/<wp:meta_value><!\[CDATA\[\{"id".*/, '')
    .replace(/<span lang="(?:en|zh-Han[st])">|<\/span>| lang="(?:en|zh-Han[st])"/g, '');

/** The field of WordPress's own footnotes. */
const NOTES =
  /\t\t<wp:postmeta>\n\t\t<wp:meta_key><!\[CDATA\[footnotes\]\]><\/wp:meta_key>\n.*\n\t\t<\/wp:postmeta>\n/;

it.each(ATTRIBUTION_STYLES)('every kind of block comes back, its sources said as %s', async (attribution) => {
  const there = {
    ...everyBlock(),
    ...{ id: ID, section: 'Harbours', tags: ['lamps', '灯塔'], byline: 'Ines Marlow', slug: '灯塔-2' },
    ...{ status: 'ready' as const, translationOf: '01939c4e-5b00-7000-8000-00000000e003' },
  };
  const site = lampwright({ attribution });
  const { back, file } = await thereAndBack(there, site);
  const { section, tags, byline, slug, status, translationOf, createdAt, changedAt, language } = there;
  expect(back).toMatchObject({
    ...{ section, tags, byline, slug, status, translationOf, createdAt, changedAt, language },
    headline: there.headline.replace(/\s+/g, ' ').trim(),
  });
  const known = (source: (typeof there.sources)[number]) => ({ ...source, id: '' });
  for (const source of there.sources) expect(back.sources.map(known)).toContainEqual(known(source));
  const kinds = ({ body }: Article) => [...new Set(body.root.children.map(({ type }) => type))].toSorted();
  // No picture is there to be read, so that their words stand for them.
  expect(kinds(back)).toEqual(kinds(there).filter((kind) => kind !== 'picture' && kind !== 'gallery'));
  expect(back.body.root.children.filter(({ type }) => type === 'opaque')).toHaveLength(
    there.body.root.children.filter(({ type }) => type === 'opaque').length,
  );
  await writeExport([back], join(folder, 'again.xml'), site);
  expect(toWordPress(await readFile(join(folder, 'again.xml'), 'utf8'))).toBe(toWordPress(file));
});

it('pictures come back out of the folder beside the file, each once, with what is said of them', async () => {
  const media = shelfIn(folder);
  const names = [];
  for (const colour of ['#a03020', '#20a030']) {
    const made = sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).png();
    const taken = await media.take(await made.toBuffer(), 'gull.png');
    if (taken.ok) names.push(taken.value.name);
  }
  const [one = '', other = ''] = names;
  const pictures = [one, other].map((name) => ({
    ...shown(picture({ media: name, width: 40, height: 30 })),
  }));
  const children: Block[] = [
    { ...picture({ media: one, width: 40, height: 30 }), size: 'wide', link: 'https://kestrel.example/' },
    paragraph('And'),
    { type: 'gallery', pictures, caption: 'Two', columns: 2, size: 'text' },
  ];
  const there = { ...newArticle(ID, '2026-11-24T14:30:05.120Z', 'en'), slug: 'gulls', featured: other };
  const article = { ...there, body: { root: { type: 'root' as const, children } } };
  const path = join(folder, 'articles.xml');
  await writeExport([article], path, lampwright(), media);
  const library = new Map<string, Article>();
  const elsewhere = shelfIn(join(folder, 'elsewhere'));
  await importExport(path, lampwright(), library, { media: elsewhere });
  const back = library.get(ID)!;
  expect(back.body.root.children).toMatchObject(children);
  expect(back).toMatchObject({ featured: other, changedAt: article.changedAt });
  expect(await elsewhere.read(other)).toEqual(await media.read(other));
});

it('what was stopped goes on with the rest, none twice', async () => {
  const articles = Array.from({ length: 60 }, (_, at): Article => {
    const id = `01939c4e-5b00-7000-8000-${String(at).padStart(12, '0')}`;
    return {
      ...newArticle(id, '2026-11-24T14:30:00.000Z', 'en'),
      headline: `Lamp ${at}`,
      slug: `lamp-${at}`,
    };
  });
  const path = join(folder, 'articles.xml');
  await writeExport(articles, path, lampwright());
  const library = new Map<string, Article>();
  const first = await importExport(path, lampwright(), library, { stopAfter: 30 });
  expect(first).toMatchObject({ wasStopped: true, failed: [] });
  expect(first.done).toBeGreaterThanOrEqual(30);
  expect(first.done).toBeLessThan(60);
  const rest = await importExport(path, lampwright(), library);
  expect(rest).toMatchObject({ done: 60 - first.done, wasStopped: false, failed: [] });
  expect(rest.files[0]?.remarks.join()).toMatch(
    new RegExp(
      `^${first.done} posts are here already, and were left alone: “Lamp 0”, .* and ${first.done - 5} more`,
    ),
  );
  expect([...library.keys()].toSorted()).toEqual(articles.map(({ id }) => id));
});

it('a post that a plug-in duplicated, fields and all, comes as an article of its own', async () => {
  const articles = ['Lamp', 'Copy of the lamp'].map((headline, at): Article => {
    const made = newArticle(`${ID.slice(0, -1)}${at}`, '2026-11-24T14:30:00.000Z', 'en');
    return { ...made, headline, slug: `lamp-${at}` };
  });
  const [first, second] = articles.map(({ id }) => id);
  const path = join(folder, 'articles.xml');
  await writeExport(articles, path, lampwright());
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll(second!, first!));
  const library = new Map<string, Article>();
  expect(await importExport(path, lampwright(), library)).toMatchObject({ done: 2, failed: [] });
  expect(library.get(first!)?.headline).toBe('Lamp');
  expect([...library.values()].map(({ headline }) => headline).toSorted()).toEqual([
    'Copy of the lamp',
    'Lamp',
  ]);
  expect(await importExport(path, lampwright(), library)).toMatchObject({ done: 0, failed: [] });
  expect(library.size).toBe(2);
});

it('any article comes back as one of which WordPress is told the same, to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryArticle, fc.constantFrom(...ATTRIBUTION_STYLES), async (some, attribution) => {
      const there = { ...some, id: ID };
      const site = lampwright({ attribution });
      const { back, file, told } = await thereAndBack(there, site);
      await writeExport([back], join(folder, 'again.xml'), site);
      const again = toWordPress(await readFile(join(folder, 'again.xml'), 'utf8'));
      // A block that is kept as it came refers to them, which is said.
      const apart = told.some((what) => what.startsWith('The words of its footnotes stay'));
      const without = (text: string) => (apart ? text.replace(NOTES, '') : text);
      expect(without(again)).toBe(without(toWordPress(file)));
    }),
    { numRuns: RUNS, seed: 20261129 },
  );
});
