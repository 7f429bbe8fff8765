import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { LANGUAGES } from '../article/language';
import { renderPost } from '../export/renderPost';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { everyBlock, link, paragraph, text } from '../export/testing/everyBlock';
import { lampwright } from '../site/testing/lampwright';
import { fileOfPath, relativeHref } from './hrefs';
import { linksIn } from './linksIn';
import { foldedPath } from './safePart';
import { siteLinks } from './siteLinks';
import { articlePage } from './sitePages';
import { targetOf } from './targetOf';
import { drawSite } from './testing/drawSite';

const site = lampwright();
let made = 0;
function article(fields: Partial<Article>): Article {
  made += 1;
  const id = `01939c4e-5b00-7000-8000-${String(made).padStart(12, '0')}`;
  const createdAt = new Date(Date.UTC(2026, 9, 1) + made * 86_400_000).toISOString();
  return { ...newArticle(id, createdAt, 'en'), slug: `article-${made}`, headline: `No. ${made}`, ...fields };
}

function desk(): Article[] {
  return [
    everyBlock(),
    article({
      slug: 'tide',
      headline: 'Tide',
      section: 'Harbours',
      tags: ['Tide', 'tide', 'C++', '夜'],
      byline: 'Ines',
    }),
    article({
      slug: 'deng',
      headline: '灯',
      language: 'zh-Hans',
      section: 'Night trade',
      tags: ['夜'],
      byline: '李',
    }),
    article({ slug: 'deng-2', headline: '燈', language: 'zh-Hant', section: 'Letters', standfirst: '提要' }),
    ...Array.from({ length: 45 }, () =>
      article({ section: 'Harbours', standfirst: 'A < B', tags: ['tide'] }),
    ),
  ];
}

/** Addresses of the site in its pages that lead to nothing. */
function deadEnds(files: Map<string, string>): string[] {
  const ids = new Map([...files].map(([file, html]) => [file, new Set(linksIn(html).ids)]));
  const dead: string[] = [];
  for (const [file, html] of files) {
    const from = file.replace(/index\.html$/, '');
    for (const lead of linksIn(html).leads) {
      const target = targetOf(lead, from, site.address);
      if (target === null || /^(media|assets)\/|\.(xml|json)$/.test(target.path)) continue;
      const there = ids.get(fileOfPath(target.path));
      if (there === undefined || (target.id !== '' && !there.has(target.id))) dead.push(`${file}: ${lead}`);
    }
  }
  return dead;
}

/** Whatever a browser would run. */
const PROGRAM = /<script(?! type="application\/ld\+json")|<iframe|<[^<>]*\s(on\w+=|(href|src)="javascript:)/i;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    ...{ 'void-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    'no-inline-style': 'error',
  },
});

describe('the pages of a site', () => {
  it('are valid HTML, lead only to each other and need no script', async () => {
    const { files } = drawSite(site, desk());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        ...['index.html', 'page/3/index.html', 'zh/index.html', 'tide/index.html', 'deng/index.html'],
        ...['sections/harbours/page/2/index.html', 'zh/sections/night-trade/index.html', 'tags/c/index.html'],
        ...['authors/ines/index.html', 'archive/2026/10/index.html', 'zh/archive/index.html', '404.html'],
      ]),
    );
    // One of each kind: the others differ in their words.
    const kinds =
      /^(index|404|page\/2|zh\/|tags\/tide\/page\/2|sections\/harbours\/index|archive\/|every-block|deng)/;
    for (const [file, html] of files) {
      if (!kinds.test(file)) continue;
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${file}:${line} ${message}`)),
      ).toEqual([]);
    }
    expect(deadEnds(files)).toEqual([]);
    for (const html of files.values()) expect(html).not.toMatch(PROGRAM);
  });

  it('have in their body what she exports, to the letter', () => {
    const whole = everyBlock();
    const { plan, files } = drawSite(site, [whole]);
    const bodyIn = (html: string) => /<div class="body">([^]*?)<\/article>/.exec(html)![1];
    const pictures = (media: string) => `../media/${media}`;
    const smaller = (media: string) => [{ address: `../media/640-${media}`, width: 640 }];
    const links = siteLinks(plan, plan.editions[0]!, 'every-block/', {
      styleSheet: 'assets/site.css',
      pathOf: (media) => `media/${media}`,
      smaller: (media) => [{ path: `media/640-${media}`, width: 640 }],
    });
    const exported = renderPost(whole, site, 'web-page', { pictures, smaller, links }).text;
    expect(files.get('every-block/index.html')).toBe(exported);
    const words = (html: string) => bodyIn(html)!.slice(0, bodyIn(html)!.indexOf('<footer class="closing">'));
    expect(words(exported)).toBe(words(renderPost(whole, site, 'web-page', { pictures, smaller }).text));
    // The file that she saves has no smaller pictures: but for these it is the same.
    const noPictures = {
      ...whole,
      body: {
        root: {
          ...whole.body.root,
          children: whole.body.root.children.filter(({ type }) => type !== 'picture' && type !== 'gallery'),
        },
      },
    };
    const page = articlePage(plan, noPictures, {
      styleSheet: 'assets/site.css',
      pathOf: () => null,
      smaller: () => [],
    });
    expect(words(page)).toBe(words(renderPost(noPictures, site, 'web-page').text));
  });

  it('speak the language of what they list, and lead from one language to the other', () => {
    const { files } = drawSite(site, desk());
    const page = (file: string) => new JSDOM(files.get(file)!).window.document;
    expect(page('index.html').documentElement.lang).toBe('en');
    expect(page('zh/index.html').documentElement.lang).toBe('zh-Hans');
    expect(page('zh/index.html').querySelector('h1')?.textContent).toBe('最新');
    expect(
      [...page('zh/index.html').querySelectorAll('.entries h2')].map(({ textContent }) => textContent),
    ).toEqual(['燈', '灯']);
    expect(page('deng/index.html').querySelector('a[lang=en]')?.getAttribute('href')).toBe('../');
    expect(page('deng/index.html').querySelector('.section a')?.getAttribute('href')).toBe(
      '../zh/sections/night-trade/',
    );
    expect(page('index.html').querySelector('a[lang=zh-Hans]')?.getAttribute('href')).toBe('zh/');
    // A Chinese desk has its own front page at the top.
    const chinese = drawSite(lampwright({ language: 'zh-Hant' }), desk()).files;
    expect(new JSDOM(chinese.get('index.html')!).window.document.documentElement.lang).toBe('zh-Hant');
    expect(chinese.has('en/index.html')).toBe(true);
  });

  it('lead to the other versions of an article that the site has', () => {
    const english = article({ slug: 'lamp' });
    const chinese = article({ slug: '灯', language: 'zh-Hans', translationOf: english.id });
    const lost = article({ slug: 'lost', translationOf: 'an article of another library' });
    const { files } = drawSite(site, [english, chinese, lost]);
    const versions = (file: string) => {
      const { document } = new JSDOM(files.get(file)!).window;
      return [
        ...[...document.querySelectorAll('a[rel=alternate]')].map((link) => [
          link.textContent,
          link.getAttribute('href'),
        ]),
        ...[...document.querySelectorAll('link[hreflang]')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      ];
    };
    expect(versions('lamp/index.html')).toEqual([
      ['中文版', '../%E7%81%AF/'],
      ['zh-Hans', 'https://lampwright.example/%E7%81%AF/'],
    ]);
    expect(versions('灯/index.html')).toEqual([
      ['English version', '../lamp/'],
      ['en', 'https://lampwright.example/lamp/'],
    ]);
    expect(versions('lost/index.html')).toEqual([]);
    expect(deadEnds(files)).toEqual([]);
  });

  it('of one slug are both there, the older under it, and she is told', () => {
    const older = article({ slug: 'Tide', headline: 'Older' });
    const newer = article({ slug: 'tide', headline: 'Newer' });
    const tags = article({ slug: 'page', headline: 'Page' });
    const named = article({ slug: '', headline: 'No slug: yet' });
    const device = article({ slug: 'con.', headline: 'Device' });
    const { plan, files } = drawSite(site, [newer, older, tags, named, device, article({ slug: 'assets' })]);
    expect(plan.paths.get(older.id)).toBe('Tide/');
    expect(plan.paths.get(newer.id)).toBe('tide-2/');
    expect(plan.paths.get(named.id)).toBe('no-slug-yet/');
    expect(plan.paths.get(device.id)).toBe('_con/');
    expect(plan.remarks.map(({ headline, what }) => `${headline}: ${what}`)).toEqual([
      'Newer: The address tide/ is that of “Older” already, so its page is tide-2/',
      'No slug: yet: It has no slug, so its page is no-slug-yet/',
      'Device: Its slug cannot be a folder’s name everywhere, so its page is _con/',
      expect.stringContaining('The address assets/ is that of the site itself already'),
    ]);
    expect(files.get('tide-2/index.html')).toContain(
      '<link rel="canonical" href="https://lampwright.example/tide-2/">',
    );
  });

  it('keep their addresses while she writes on in one that readers do not have yet', () => {
    const [first, second] = [
      article({ slug: 'fog', status: 'ready' }),
      article({ slug: 'fog', status: 'ready' }),
    ];
    const pathsOf = (...articles: Article[]) => {
      const { paths } = drawSite(site, articles).plan;
      return [paths.get(first.id), paths.get(second.id)];
    };
    expect(pathsOf(first, second)).toEqual(['fog/', 'fog-2/']);
    expect(pathsOf({ ...first, changedAt: '2999-01-01T00:00:00.000Z' }, second)).toEqual(['fog/', 'fog-2/']);
    const { createdAt } = first;
    expect(pathsOf(first, { ...second, createdAt })).toEqual(['fog/', 'fog-2/']);
  });

  it('are of one day, on their page and in every list, whatever was mended since', () => {
    const shown = article({
      ...{ slug: 'lamp', status: 'changed', publishedAt: '2026-11-20T08:00:00.000Z' },
      changedAt: '2026-11-27T08:00:00.000Z',
    });
    const { files } = drawSite(site, [shown]);
    for (const file of ['lamp/index.html', 'index.html'])
      expect(files.get(file), file).toMatch(
        /<time[^>]*datetime="2026-11-20T08:00:00.000Z"[^>]*>\s*20 November 2026/,
      );
    expect([...files.keys()].some((file) => file.startsWith('archive/2026/11'))).toBe(true);
  });

  it('stay in their folder and hold no script, whatever her words are', () => {
    const slug = fc.oneof(
      fc.constantFrom(
        '..',
        '../..',
        '/etc',
        'C:\\x',
        'nul',
        'a'.repeat(5000),
        '灯'.repeat(900),
        '.git',
        '%2e%2e',
        'a\u0000b',
        'x .',
        '. .',
        'INDEX.HTML',
      ),
      fc.string({ unit: 'binary' }),
    );
    const words = fc.oneof(arbitraryText, slug);
    const any = fc.record({
      slug,
      headline: words,
      standfirst: words,
      byline: words,
      section: words,
      tags: fc.array(words, { maxLength: 3 }),
      language: fc.constantFrom(...LANGUAGES),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 4 }),
        fc.constantFrom('/{slug}/', '/{section}/{year}/{slug}/', '/tags/{slug}/'),
        (fields, permalink) => {
          const { files, plan } = drawSite({ ...site, permalink }, fields.map(article));
          const all = [...files.keys()];
          expect(plan.paths.size).toBe(fields.length);
          expect(new Set(all.map(foldedPath)).size).toBe(all.length);
          for (const file of all) {
            for (const part of file.split('/')) {
              expect(part).toMatch(/^[^\s<>:"/\\|?*\u0000-\u001f.][^<>:"/\\|?*\u0000-\u001f]*$/);
              expect(part).not.toMatch(/[.\s]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
              expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(200);
            }
            // No file is where a folder must be.
            expect(all.some((other) => other.startsWith(`${file}/`))).toBe(false);
          }
          expect(deadEnds(files)).toEqual([]);
          for (const html of files.values()) {
            expect(html).not.toMatch(PROGRAM);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('an address of the site is known for what it leads to, and that of another is left alone', () => {
  const at = (address: string, from = 'tags/tide/', own = 'https://lampwright.example') =>
    targetOf(address, from, own);
  expect(at('../../deng/#fn-1')).toEqual({ path: 'deng/', id: 'fn-1' });
  expect(at('#a')).toEqual({ path: 'tags/tide/', id: 'a' });
  expect(at('./')).toEqual({ path: 'tags/tide/', id: '' });
  expect(at('../../')).toEqual({ path: '', id: '' });
  expect(at('https://Lampwright.example')).toEqual({ path: '', id: '' });
  expect(at('http://lampwright.example/%E7%81%AF/?x#y')).toEqual({ path: '灯/', id: 'y' });
  expect(at('/blog/a/', 'b/', 'https://desk.example/blog')).toEqual({ path: 'a/', id: '' });
  for (const away of [
    'https://lampwright.example.org/',
    'mailto:a@b',
    'https://kestrel.example/',
    'data:image/png,x',
  ])
    expect(at(away)).toBeNull();
  expect(at('/a/', 'b/', 'https://desk.example/blog')).toBeNull();
  expect(relativeHref('', '')).toBe('./');
  expect(relativeHref('a/b/', 'a/c/灯/')).toBe('../c/%E7%81%AF/');
});

it('finds a link of hers that leads nowhere', () => {
  const body = paragraph(
    link('https://lampwright.example/gone/', text('gone')),
    link('https://lampwright.example/tide/#no', text('no')),
  );
  const { root } = newArticle('x', '2026-01-01T00:00:00.000Z', 'en').body;
  const { files } = drawSite(site, [
    article({ slug: 'tide', body: { root: { ...root, children: [body] } } }),
  ]);
  expect(deadEnds(files)).toEqual([
    'tide/index.html: https://lampwright.example/gone/',
    'tide/index.html: https://lampwright.example/tide/#no',
  ]);
});
