import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { everyBlock, link, paragraph, text } from '../../shared/export/testing/everyBlock';
import { JOURNAL, MANIFEST } from './manifest';
import { idOf, site, trySite } from './testing/trySite';

let desk: ReturnType<typeof trySite>;
beforeEach(() => {
  desk = trySite();
});
afterEach(() => desk.end());

describe('a site of files', () => {
  it('holds what is published, its lists, feeds and map, and no word of a draft', async () => {
    desk.keepLibrary();
    const { articles, written, remarks, left, failed, deadLinks } = await desk.done();
    expect({ articles, remarks, left, failed, deadLinks }).toEqual({
      articles: 27,
      remarks: [],
      left: [],
      failed: [],
      deadLinks: [],
    });
    const all = desk.filesIn();
    expect(written).toBe(all.length - 1);
    expect(all).toEqual(
      expect.arrayContaining([
        ...[
          'index.html',
          'page/2/index.html',
          'no-1/index.html',
          'zh/index.html',
          'tags/tide/index.html',
          '404.html',
        ],
        ...['robots.txt', 'sitemap.xml', 'feed.xml', 'atom.xml', 'feed.json', 'zh/feed.xml', MANIFEST],
      ]),
    );
    expect(all.filter((path) => path.startsWith('assets/')).length).toBe(2);
    expect(all).not.toContain(JOURNAL);
    for (const text of desk.contents().values()) expect(text).not.toContain('SECRET');
    expect(desk.page(MANIFEST)).not.toContain('SECRET');
    // A choice of hers brings the draft.
    await desk.done({ statuses: ['draft', 'published'], agreed: true });
    expect(desk.page('no-4/index.html')).toContain('SECRET');
    await desk.done();
    expect(desk.filesIn()).not.toContain('no-4/index.html');
  });

  it('has feeds that a reader can read, with all of their entries', async () => {
    desk.keepLibrary();
    await desk.done();
    for (const [prefix, count] of [
      ['', 20],
      ['zh/', 1],
    ] as const) {
      const parsed = (name: string) => {
        const { document } = new JSDOM(desk.page(prefix + name), { contentType: 'application/xml' }).window;
        return document;
      };
      const rss = parsed('feed.xml');
      const atom = parsed('atom.xml');
      const json = JSON.parse(desk.page(`${prefix}feed.json`)) as { items: { title: string; url: string }[] };
      expect(rss.querySelectorAll('item').length).toBe(count);
      expect(atom.querySelectorAll('entry').length).toBe(count);
      expect(json.items.length).toBe(count);
      for (const { url } of json.items)
        expect(desk.filesIn()).toContain(`${url.replace('https://lampwright.example/', '')}index.html`);
      expect(
        parsed('../sitemap.xml'.slice(prefix === '' ? 3 : 0)).querySelectorAll('url').length,
      ).toBeGreaterThan(27);
    }
    desk.keep(90, { headline: 'A < B & “C” ]]> \u0001', byline: 'N & M <x>', tags: ['a&b"c'] });
    await desk.done();
    const entry = new JSDOM(desk.page('atom.xml'), {
      contentType: 'application/xml',
    }).window.document.querySelector('entry')!;
    expect(entry.querySelector('title')?.textContent).toBe('A &lt; B &amp; “C” ]]&gt; ');
    expect(entry.querySelector('author name')?.textContent).toBe('N & M <x>');
    expect(entry.querySelector('category')?.getAttribute('term')).toBe('a&b"c');
  });

  it('is written again only where something changed', async () => {
    desk.keepLibrary();
    await desk.done();
    const before = desk.contents();
    expect(await desk.done()).toMatchObject({ written: 0, removed: 0, left: [] });
    desk.keep(2, { section: 'Harbours', tags: ['Tide'], headline: 'Another headline' });
    const { written, unchanged } = await desk.done();
    const changed = [...desk.contents()]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => path);
    expect(changed.sort()).toEqual([
      'archive/2026/02/index.html',
      'no-2/index.html',
      'page/2/index.html',
      'sections/harbours/index.html',
      'tags/tide/index.html',
    ]);
    expect([written, unchanged]).toEqual([5, before.size - 5]);
    desk.keep(2, { status: 'draft' });
    // Its page, and that of a month in which there was no other.
    expect(await desk.done()).toMatchObject({ removed: 2, articles: 26 });
    expect(desk.filesIn()).not.toContain('no-2/index.html');
    const after = desk.contents();
    rmSync(desk.folder, { recursive: true });
    mkdirSync(desk.folder);
    await desk.done();
    expect(desk.contents()).toEqual(after);
  });

  it('draws the page of an article anew when a version of it comes or goes, also into a site of an older Galley', async () => {
    desk.keep(1);
    // So that nothing else of the site changes with it.
    desk.keep(3, { language: 'zh-Hans' });
    desk.keep(2, { language: 'zh-Hans', slug: 'deng', translationOf: idOf(1) });
    await desk.done();
    expect(desk.page('no-1/index.html')).toContain('<a href="../deng/"');
    desk.keep(2, { language: 'zh-Hans', slug: 'deng', status: 'draft', translationOf: idOf(1) });
    await desk.done();
    expect(desk.page('no-1/index.html')).not.toContain('hreflang');
    // An older one did not write down which articles belong together, nor when readers got them.
    const manifest = desk.page(MANIFEST).replaceAll(/"(?:group|datedAt)":"[^"]*",?/g, '');
    writeFileSync(join(desk.folder, MANIFEST), manifest.replaceAll(',}', '}'));
    writeFileSync(join(desk.articlesFolder, `${idOf(1)}.json`), '{"id": hurt');
    expect(await desk.done()).toMatchObject({ articles: 2, failed: [{ headline: 'No. 1' }] });
    desk.keep(1);
    desk.keep(2, { language: 'zh-Hans', slug: 'deng', translationOf: idOf(1) });
    expect(await desk.done()).toMatchObject({ articles: 3, left: [] });
    expect(desk.page('no-1/index.html')).toContain('<a href="../deng/"');
  });

  it('has the articles of the languages that it is written for', async () => {
    desk.keepLibrary();
    const english = { languages: ['en' as const], scope: 'library in en' };
    expect((await desk.done(english)).articles).toBe(26);
    expect(desk.filesIn()).not.toContain('no-3/index.html');
    desk.keep(6, { language: 'zh-Hans' });
    expect(await desk.done({ ...english, ids: [] })).toMatchObject({ articles: 25 });
    expect(await desk.write({ scope: 'library' })).toMatchObject({ kind: 'asks' });
  });

  it('leaves what somebody else wrote or changed, and says so', async () => {
    desk.keepLibrary();
    await desk.done();
    writeFileSync(join(desk.folder, 'CNAME'), 'lampwright.example');
    writeFileSync(join(desk.folder, 'no-1/index.html'), 'mine');
    writeFileSync(join(desk.folder, 'no-7/index.html'), 'mine too');
    mkdirSync(join(desk.folder, 'no-50'));
    writeFileSync(join(desk.folder, 'no-50/index.html'), 'somebody’s');
    const outside = mkdtempSync(join(tmpdir(), 'galley-away-'));
    symlinkSync(outside, join(desk.folder, 'no-51'));
    desk.keep(1, { headline: 'New' });
    desk.keep(50);
    desk.keep(51);
    rmSync(join(desk.articlesFolder, `${idOf(7)}.json`));
    const { left, removed } = await desk.done();
    expect(left.sort()).toEqual([
      'no-1/index.html',
      'no-50/index.html',
      'no-51/index.html',
      'no-7/index.html',
    ]);
    expect(removed).toBeGreaterThanOrEqual(0);
    expect([
      desk.page('CNAME'),
      desk.page('no-1/index.html'),
      desk.page('no-7/index.html'),
      desk.page('no-50/index.html'),
    ]).toEqual(['lampwright.example', 'mine', 'mine too', 'somebody’s']);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
    // She takes hers away, and gets Galley’s.
    rmSync(join(desk.folder, 'no-1'), { recursive: true });
    await desk.done();
    expect(desk.page('no-1/index.html')).toContain('New');
  });

  it('asks before it goes where other things are, and writes nothing', async () => {
    desk.keepLibrary();
    writeFileSync(join(desk.folder, 'holiday.txt'), 'x');
    expect(await desk.write()).toMatchObject({
      kind: 'asks',
      question: expect.stringContaining('holds files that are not of a site'),
    });
    expect(desk.filesIn()).toEqual(['holiday.txt']);
    expect((await desk.done({ agreed: true })).articles).toBe(27);
    expect(desk.page('holiday.txt')).toBe('x');
    expect(await desk.write({ site: { ...site, id: 'other' } })).toMatchObject({ kind: 'asks' });
    // A theme that cannot be read gives way to another, and that is asked about too.
    expect(await desk.write({ site: { ...site, id: 'other', themeId: 'tide' } })).toMatchObject({
      question: expect.stringMatching(
        /^The theme of Lampwright, “tide”, cannot be read\..+holds another site/,
      ),
    });
    expect(await desk.write({ scope: 'Harbours', section: 'Harbours' })).toMatchObject({ kind: 'asks' });
    expect((await desk.done({ scope: 'Harbours', section: 'Harbours', agreed: true })).articles).toBe(2);
    expect(desk.filesIn()).not.toContain('no-9/index.html');
  });

  it('keeps an article that the list of the library does not name yet, and the page of one that cannot be read', async () => {
    desk.keepLibrary();
    await desk.done();
    expect(await desk.done({ ids: [] })).toMatchObject({ articles: 27, removed: 0 });
    writeFileSync(join(desk.articlesFolder, `${idOf(1)}.json`), '{"id": hurt');
    const { failed, removed } = await desk.done();
    expect(failed).toMatchObject([{ headline: 'No. 1' }]);
    expect(removed).toBe(0);
    expect(desk.page('no-1/index.html')).toContain('No. 1');
  });

  it('takes a slug of another case for another address, and loses neither page', async () => {
    desk.keep(1, { slug: 'Tide' });
    await desk.done();
    desk.keep(1, { slug: 'tide' });
    desk.keep(2, { slug: 'TIDE' });
    const { remarks } = await desk.done();
    expect(remarks).toMatchObject([{ headline: 'No. 2' }]);
    expect(desk.filesIn()).toEqual(expect.arrayContaining(['tide/index.html', 'TIDE-2/index.html']));
  });

  it('says which of her links lead nowhere', async () => {
    const body = paragraph(
      link('https://lampwright.example/no-2/', text('there')),
      link('https://lampwright.example/gone/', text('gone')),
      link('https://kestrel.example/gone/', text('not ours')),
    );
    const { root: top } = newArticle('x', '2026-01-01T00:00:00.000Z', 'en').body;
    desk.keep(1, { body: { root: { ...top, children: [body] } } });
    desk.keep(2);
    const dead = [{ headline: 'No. 1', link: 'https://lampwright.example/gone/' }];
    expect((await desk.done()).deadLinks).toEqual(dead);
    expect((await desk.done()).deadLinks).toEqual(dead);
    rmSync(join(desk.articlesFolder, `${idOf(2)}.json`));
    expect((await desk.done()).deadLinks.length).toBe(2);
  });

  it('has its pictures in sizes, each made once', async () => {
    const media = `${'ab'.repeat(32)}.png`;
    const noise = await sharp({ create: { width: 1400, height: 300, channels: 3, background: '#a3211b' } })
      .png()
      .toBuffer();
    writeFileSync(join(desk.mediaFolder, media), noise);
    const block = {
      ...everyBlock().body.root.children.find(({ type }) => type === 'picture')!,
      media,
      width: 1400,
      height: 300,
    };
    const { root: top } = newArticle('x', '2026-01-01T00:00:00.000Z', 'en').body;
    desk.keep(1, { body: { root: { ...top, children: [block as never] } } });
    await desk.done();
    const stem = `media/${'ab'.repeat(12)}`;
    expect(desk.page('no-1/index.html')).toContain(
      `srcset="../${stem}-480.png 480w, ../${stem}-960.png 960w, ../${stem}.png 1400w"`,
    );
    expect((await sharp(join(desk.folder, `${stem}-480.png`)).metadata()).width).toBe(480);
    expect(await desk.done()).toMatchObject({ written: 0, deadLinks: [] });
    rmSync(join(desk.mediaFolder, media));
    rmSync(join(desk.folder, `${stem}.png`));
    expect(await desk.done()).toMatchObject({ written: expect.any(Number) });
    expect(desk.page('no-1/index.html')).toContain('picture-gone');
  });
});
