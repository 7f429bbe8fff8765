import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWxr } from '../../src/main/export/many';
import { MediaShelf } from '../../src/main/media';
import {
  Connections,
  connectionsSchema,
  Passwords,
  passwordsSchema,
  Publications,
  siteHoldings,
} from '../../src/main/publish';
import { realDisk, SettingsFile } from '../../src/main/store';
import type { Article } from '../../src/shared/article/article';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { ok } from '../../src/shared/lib/result';
import { inFields, postWords } from '../../src/shared/publish/postFields';
import { importExport } from '../faults/campaigns/tryWxr';
import { describeWithSite } from './describeWith';
import { newsFolder, openNewsroom, shortArticle, SITE } from './newsroom';
import { openPullRoom } from './pullRoom';
import { openReadingWindow } from './readingWindow';
import { allPosts } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

interface ReadExport {
  elements: { name: string; children: string[] }[];
  items: {
    title: string;
    link: string;
    creator: string;
    content: string;
    excerpt: string;
    id: number;
    slug: string;
    date: string;
    status: string;
    type: string;
    address: string;
    terms: string[][];
    meta: Record<string, string>;
  }[];
}

describeWithSite('WordPress’s own export file', () => {
  let site: WordPressSite;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  const whole: Article = {
    ...everyBlock(),
    ...{
      id: uuidv7(),
      section: 'Harbours & tides',
      tags: ['lamps', '灯塔', 'Łódź.2 – “x”'],
      byline: 'Editor',
    },
    ...{ status: 'published' as const, slug: '灯塔-one' },
  };
  const short = shortArticle('Short', {
    section: 'Birds',
    tags: ['lamps'],
    byline: 'Editor',
    status: 'published',
  });
  beforeAll(async () => {
    openReadingWindow();
    site = await startWordPress();
    folder = await newsFolder();
    const desk = await openNewsroom(folder.folder);
    await desk.signIn(site.users.editor, site.address);
    for (const article of [whole, short]) expect(await desk.send(article, 'publish')).toBeNull();
    desk.close();
  });
  afterAll(async () => {
    await folder?.remove();
    await site?.stop();
  });

  const php = async (script: string, ...given: string[]) => {
    const path = join(import.meta.dirname, 'site', script);
    const env = { ...process.env, GALLEY_SITE: site.folder };
    return (await promisify(execFile)('php', [path, ...given], { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
  };
  const readBy = async (path: string) => JSON.parse(await php('readExport.php', path)) as ReadExport;

  /** Written as Galley does that sent the articles. */
  async function ours(): Promise<ReadExport> {
    const log = (event: string, error: unknown) => console.error(event, error);
    const settings = { disk: realDisk, log, fallback: {} };
    const publications = new Publications({
      folder: join(folder.folder, 'publications'),
      disk: realDisk,
      log,
    });
    const connections = new Connections({
      nameOf: async () => SITE.name,
      file: new SettingsFile({
        ...settings,
        path: join(folder.folder, 'connections.json'),
        schema: connectionsSchema,
      }),
      passwords: new Passwords(
        { isSafe: () => false, encrypt: () => new Uint8Array(), decrypt: () => '' },
        new SettingsFile({ ...settings, path: join(folder.folder, 'none.json'), schema: passwordsSchema }),
      ),
      rootsOf: (siteId) => publications.rootsOf(siteId),
      fetch,
    });
    const now = () => new Date().toISOString();
    const path = join(folder.folder, 'ours.xml');
    const writer = writeWxr(
      { path, mayReplace: true },
      {
        siteFor: async () => SITE,
        holdings: (siteId) => siteHoldings(siteId, connections, publications),
        versions: async () => [],
        media: new MediaShelf({ folder: join(folder.folder, 'media'), disk: realDisk, now }),
        ...{ disk: realDisk, now },
      },
    );
    for (const article of [whole, short]) expect(await writer.write(article)).toMatchObject({ ok: true });
    expect(await writer.finish()).toEqual(ok(undefined));
    return readBy(path);
  }
  async function theirs() {
    const path = join(folder.folder, 'theirs.xml');
    await writeFile(path, await php('export.php', join(site.folder, 'www'), new URL(site.address).host));
    return { path, read: await readBy(path) };
  }

  it('has the elements of theirs, in their order, and says the same of the same posts', async () => {
    const [mine, { read }] = [await ours(), await theirs()];
    const channel = ({ elements }: ReadExport) => [...new Set(elements.map(({ name }) => name))];
    expect(channel(mine)).toEqual(channel(read).filter((name) => name !== 'wp:term' && name !== 'image'));
    for (const name of ['wp:author', 'wp:category', 'wp:tag']) {
      const first = ({ elements }: ReadExport) => elements.find((one) => one.name === name)?.children;
      expect(first(mine)).toEqual(first(read));
    }
    const posts = ({ items }: ReadExport) => items.filter(({ type }) => type === 'post');
    for (const post of posts(mine)) {
      const same = posts(read).find(({ id }) => id === post.id)!;
      const { meta, terms, creator, ...said } = post;
      expect(same).toMatchObject(said);
      expect(meta['footnotes'] ?? '').toBe(same.meta['footnotes'] ?? '');
      expect(meta['_thumbnail_id']).toEqual(same.meta['_thumbnail_id']);
      const sorted = (all: string[][]) => all.map((term) => term.join(' ')).toSorted();
      expect(sorted(terms)).toEqual(sorted(same.terms));
      expect(creator).toBe('editor');
    }
    const pictures = ({ items }: ReadExport) =>
      items
        .filter(({ type }) => type === 'attachment')
        .map(({ id, address }) => `${id} ${address}`)
        .toSorted();
    expect(pictures(mine)).toEqual(pictures(read));
    // WordPress's own fields beside, an item is the same, element by element.
    const shape = ({ elements }: ReadExport, with_: string) =>
      elements
        .filter(
          ({ name, children }) =>
            name === 'item' && children.includes('wp:attachment_url') === (with_ === 'attachment'),
        )
        .map(({ children }) =>
          [...new Set(children)]
            .filter((child) => !['wp:postmeta', 'category', 'wp:comment'].includes(child))
            .join(),
        );
    expect(new Set(shape(mine, 'post'))).toEqual(new Set(shape(read, 'post')));
    expect(new Set(shape(mine, 'attachment'))).toEqual(new Set(shape(read, 'attachment')));
  });

  it('gives back the articles of the posts that Galley published', async () => {
    const { path } = await theirs();
    const library = new Map<string, Article>();
    const { made, failed, files } = await importExport(path, SITE, library);
    expect(failed).toEqual([]);
    const articles = [...library.values()].filter(({ headline }) => headline !== 'Hello world!');
    expect(articles).toHaveLength(2);
    expect(made.length).toBeGreaterThanOrEqual(2);
    expect(files[0]?.remarks.join(' ')).toContain('files of its media');
    const posts = await allPosts(site);
    const named = (text: string) => text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-/g, '');
    for (const sent of [whole, short]) {
      const back = articles.find(({ slug }) => slug === sent.slug)!;
      expect({ ...back, tags: back.tags.toSorted() }).toMatchObject({
        headline: sent.headline.replace(/\s+/g, ' ').trim(),
        ...{ standfirst: sent.standfirst, section: sent.section, tags: sent.tags.toSorted() },
        ...{ status: 'published', byline: 'Editor', language: sent.language },
      });
      // Sent as it came, it is the same post, to the letter.
      const held = posts.find(
        ({ title }) => title.raw === postWords(sent, SITE, inFields(new Map(), true)).title,
      )!;
      const again = postWords(back, SITE, inFields(new Map(), true));
      expect(named(again.content)).toBe(named(held.content.raw));
      expect(named(again.footnotes ?? '')).toBe(named(held.meta.footnotes));
    }
    // Once more: all are here, and none is there twice.
    const again = await importExport(path, SITE, library);
    expect(again).toMatchObject({ done: 0, failed: [], made: [] });
    expect(again.files[0]?.remarks.join(' ')).toContain('are here already');
  });

  it('brings articles that an import from their site links, each with its sources', async () => {
    const { path } = await theirs();
    const library = new Map<string, Article>();
    await importExport(path, SITE, library);
    const before = new Map(library);
    const elsewhere = await newsFolder();
    const room = openPullRoom(elsewhere.folder, library);
    const { name, password } = site.users.editor;
    expect(
      await room.connections.make(SITE.id, { address: site.address, login: name, password }),
    ).toMatchObject({ ok: true });
    expect(await room.pull()).toMatchObject({ value: { failed: [] } });
    expect(library).toEqual(before);
    for (const [id, article] of before)
      expect(await room.publications.read(id)).toMatchObject({
        value: { sites: { [SITE.id]: { article } } },
      });
    await elsewhere.remove();
  });
});
