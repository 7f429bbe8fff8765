import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { Article } from '../../src/shared/article/article';
import { mediaOf } from '../../src/shared/article/picturesOf';
import { renderPost } from '../../src/shared/export/renderPost';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import type { Site } from '../../src/shared/site/site';
import type { SiteTheme } from '../../src/shared/site/theme';
import { ATTRIBUTION_STYLES } from '../../src/shared/source/attribution';
import { importStylesheet } from '../../src/main/sites/importStylesheet';
import { collectStyles } from '../../src/main/sites/stylesheet/collectStyles';
import { ThemeShelf } from '../../src/main/sites';
import { realDisk } from '../../src/main/store';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, pictureOf, SITE } from './newsroom';
import { allPosts, askSite } from './siteContents';
import { openBrowser } from './siteWindow';
import { startWordPress, type WordPressSite } from './startWordPress';

const THEMES = join(import.meta.dirname, '../../resources/themes');
/** The page of the site and the preview, to be looked at side by side. */
const SHOTS = join(import.meta.dirname, '../../test-results/shown-post');

interface ShownPost {
  title: { rendered: string };
  content: { rendered: string };
}

/** The site, in a theme made of one of its pages. */
const worn = (site: Site): Site => ({
  ...site,
  theme: { ...site.theme, markup: 'wordpress', template: '<h1>{{headline}}</h1>{{{body}}}' },
});

describeWithSite('a post as its readers get it', () => {
  let site: WordPressSite;
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  let room: Newsroom | null = null;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startWordPress(), openBrowser()]);
    await mkdir(SHOTS, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    folder = await newsFolder();
  });
  afterEach(async () => {
    room?.close();
    await folder.remove();
  });

  it('looks as the preview does that wears a saved page of the site', async () => {
    room = await openNewsroom(folder.folder);
    await room.signIn(site.users.editor, site.address);
    const send = async (article: Article) => {
      expect(await room!.send(article, 'publish')).toBeNull();
      return (await allPosts(site)).find(({ slug }) => slug === article.slug)!.link;
    };
    const whole = withoutOpaque({ ...everyBlock(), id: uuidv7(), slug: 'looks' });
    // Of each kind one, since the site sends the styles of a block only to pages that have it.
    const older = await send({ ...whole, id: uuidv7(), slug: 'older', headline: 'Another page' });
    const link = await send(whole);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
    await page.goto(older);
    const theme = await wornFrom(await savePage(page, folder.folder), folder.folder);
    await page.goto(link);
    const published = await looksOf(page);
    await page.screenshot({ path: join(SHOTS, 'published.png'), fullPage: true });
    const pictures = new Map<string, string>();
    for (const name of mediaOf(whole))
      pictures.set(
        name,
        `data:image/${name.endsWith('png') ? 'png' : 'jpeg'};base64,${Buffer.from(await pictureOf(name)).toString('base64')}`,
      );
    const { text } = renderPost(whole, { ...SITE, theme, furniture: [] }, 'web-page', {
      pictures: (name) => pictures.get(name) ?? null,
    });
    await page.setContent(text);
    const previewed = await looksOf(page);
    await page.screenshot({ path: join(SHOTS, 'preview.png'), fullPage: true });
    expect(published.length).toBeGreaterThan(40);
    expect(previewed).toEqual(published);
  });

  for (const attribution of ATTRIBUTION_STYLES)
    it(`is the article of the preview, with the attribution “${attribution}”`, async () => {
      const own = { ...SITE, attribution };
      room = await openNewsroom(folder.folder, [], own);
      await room.signIn(site.users.editor, site.address);
      const whole = withoutOpaque({ ...everyBlock(), id: uuidv7(), slug: `shown-${attribution}` });
      expect(await room.send(whole, 'publish')).toBeNull();
      const { id } = (await allPosts(site)).find(({ slug }) => slug === whole.slug)!;
      const shown = await askSite<ShownPost>(site, `posts/${id}`);
      const previewed = new JSDOM(renderPost(whole, worn(own), 'web-page').text).window.document.body;
      const heading = previewed.querySelector('h1')!;
      expect(heading.textContent).toBe(bodyOf(shown.title.rendered).textContent);
      heading.remove();
      expect(linesOf(previewed)).toEqual(linesOf(bodyOf(shown.content.rendered)));
    });
});

/** Of blocks that only the site knows the preview shows the words. */
const withoutOpaque = (article: Article): Article => ({
  ...article,
  body: {
    root: {
      ...article.body.root,
      children: article.body.root.children.filter(({ type }) => type !== 'opaque'),
    },
  },
});

/** How each block of the text looks: its place in the column and its letters. */
function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const content = document.querySelector('.wp-block-post-content')!;
    const left = content.getBoundingClientRect().left;
    return [...content.children].map((block) => {
      const { fontSize, fontFamily, lineHeight, color, textAlign, marginTop, borderLeftWidth } =
        getComputedStyle(block);
      const box = block.getBoundingClientRect();
      const place = `${Math.round(box.left - left)}+${Math.round(box.width)}`;
      return `${block.tagName} ${block.className.replace(/\s?wp-block-gallery-\d+/, '')} ${place} ${fontSize}/${lineHeight} ${fontFamily} ${color} ${textAlign} ${marginTop} ${borderLeftWidth}`;
    });
  });
}

/** As a browser saves a complete page. */
async function savePage(page: Page, folder: string): Promise<string> {
  const path = join(folder, 'Saved.html');
  await mkdir(join(folder, 'Saved_files'), { recursive: true });
  let html = await page.content();
  const sheets = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => [
      link.getAttribute('href')!,
      link.href,
    ]),
  );
  for (const [at, [written, address]] of sheets.entries()) {
    await writeFile(join(folder, `Saved_files/${at}.css`), await (await fetch(address!)).text());
    html = html.replaceAll(`href="${written!.replaceAll('&', '&amp;')}"`, `href="Saved_files/${at}.css"`);
  }
  await writeFile(path, html);
  return path;
}

async function wornFrom(path: string, folder: string): Promise<SiteTheme> {
  const shelf = { shipped: THEMES, hers: join(folder, 'themes'), disk: realDisk, log: () => undefined };
  const imported = await importStylesheet({ ...shelf, choose: async () => path, read: collectStyles });
  if (!imported.ok || imported.value === null) throw new Error('No theme was made');
  return new ThemeShelf(shelf).get(imported.value.themeId);
}

const bodyOf = (html: string) => new JSDOM(html).window.document.body;

/** Of a picture what the site makes of its size, and where it has it, is its own. */
const OF_A_PICTURE = /^(src|srcset|sizes|width|height|loading|decoding|fetchpriority|style|data-id)$/;
const NUMBERED = /\s?\bwp-(image|block-gallery)-\d+\b/g;

/** Elements and texts, one a line, as deep as they stand. */
function linesOf(element: Element, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 3)
      return (node.textContent ?? '').trim() === '' ? [] : [indent + node.textContent!.trim()];
    if (node.nodeType !== 1) return [];
    const child = node as Element;
    const attributes = [...child.attributes]
      .filter(({ name }) => child.tagName !== 'IMG' || !OF_A_PICTURE.test(name))
      .map(({ name, value }) => `${name}="${name === 'class' ? value.replace(NUMBERED, '').trim() : value}"`)
      .filter((attribute) => attribute !== 'class=""')
      .sort();
    return [
      `${indent}<${[child.tagName.toLowerCase(), ...attributes].join(' ')}>`,
      ...linesOf(child, depth + 1),
    ];
  });
}
