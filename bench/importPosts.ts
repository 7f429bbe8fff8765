import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk } from '../e2e/driver/Desk';
import { askAs } from '../e2e/wordpress/askAs';
import { fetchWordPress } from '../e2e/wordpress/fetchWordPress.mjs';
import { fillSite } from '../e2e/wordpress/fillSite';
import { pictureOf, SITE } from '../e2e/wordpress/newsroom';
import { startWordPress, type WordPressSite } from '../e2e/wordpress/startWordPress';
import { picture } from '../src/shared/export/testing/everyBlock';
import { inFields, type SitePicture } from '../src/shared/publish/postFields';
import { renderPost } from '../src/shared/export/renderPost';
import { SCREEN_FRAMES } from './hostSwitches';
import { openHost } from './openHost';
import { absolute, against, type Row } from './Row';
import { writeArticle } from './text';

const POSTS = 1_000;
const WORDS = 600;
/** Every tenth post shows one of them. */
const PICTURES = 20;
/** Twenty posts a second. */
const BAR_MS = 50;
/** Of a site on this very computer the requests are most of it. */
const BAR_TO_BARE = 2;
const LIST_PAGE = 100;
const POSTS_PAGE = 25;

/**
 * A thousand posts of a WordPress on this computer, imported by Galley as built from the press of the button until its
 * report, against the bare requests for their list and their words, before and after; and an import with nothing to bring.
 */
export async function benchImportPosts(root: string): Promise<Row[]> {
  const missing = await fetchWordPress();
  if (missing !== null) throw new Error(missing);
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const site = await startWordPress();
  try {
    await fill(site);
    const before = await timeBare(site);
    let library = '';
    const fillLibrary = async (dataDir: string) => void (library = join(dataDir, 'library', 'articles'));
    const { page, close } = await openHost(root, '.', fillLibrary, SCREEN_FRAMES, cache);
    try {
      const desk = new Desk(page);
      await desk.ready();
      await signIn(desk, site);
      const took = await timeImport(desk);
      const there = (await readdir(library)).filter((name) => name.endsWith('.json'));
      if (there.length < POSTS) throw new Error(`Only ${there.length} articles are there`);
      const bare = (before + (await timeBare(site))) / 2;
      return [
        absolute('import-posts', 'ms a post', took / POSTS, BAR_MS),
        against('import-posts-bare', 'ms', took, 'the bare requests', bare, BAR_TO_BARE),
      ];
    } finally {
      await close();
    }
  } finally {
    await site.stop();
  }
}

async function fill(site: WordPressSite): Promise<void> {
  const shown = new Map<string, SitePicture>();
  for (let at = 0; at < PICTURES; at += 1) {
    const name = `${String(at).padStart(6, '0')}${'c'.repeat(58)}.jpg`;
    shown.set(name, await sendPicture(site, name));
  }
  const options = inFields(shown, true);
  const names = [...shown.keys()];
  const posts = Array.from({ length: POSTS }, (_, at) => {
    const article = writeArticle(WORDS);
    const { root } = article.body;
    const media = names[at % names.length]!;
    const children = at % 10 === 0 ? [...root.children, picture({ media })] : root.children;
    const body = { root: { ...root, children } };
    const { text } = renderPost({ ...article, body }, SITE, 'wordpress-blocks', options);
    return { title: `Lamps ${at}`, content: text.trim() };
  });
  await fillSite(site, posts);
}

async function sendPicture({ address, users }: WordPressSite, name: string): Promise<SitePicture> {
  const { name: login, password } = users.editor;
  const answer = await fetch(`${address}/wp-json/wp/v2/media`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${name.slice(0, 12)}.jpg"`,
    },
    body: Buffer.from(await pictureOf(name)),
  });
  if (!answer.ok) throw new Error(`A picture: ${answer.status}`);
  const { id, source_url: url } = (await answer.json()) as { id: number; source_url: string };
  return { id, url };
}

/** The lists that say which posts there are, and the posts, one request after the other. */
async function timeBare({ address, users }: WordPressSite): Promise<number> {
  const ask = async (query: string) => {
    const { status, text, json } = await askAs(
      address,
      users.editor,
      'GET',
      `/wp/v2/posts?context=edit&${query}`,
    );
    if (status >= 400) throw new Error(`${query}: ${status} ${text}`);
    return json as { id: number }[];
  };
  const started = performance.now();
  const ids: number[] = [];
  for (let page = 1; ids.length < POSTS; page += 1) {
    const listed = await ask(
      `_fields=id,modified_gmt&orderby=id&order=asc&per_page=${LIST_PAGE}&page=${page}`,
    );
    ids.push(...listed.map(({ id }) => id));
  }
  for (let from = 0; from < ids.length; from += POSTS_PAGE)
    await ask(`per_page=${LIST_PAGE}&include=${ids.slice(from, from + POSTS_PAGE).join(',')}`);
  return performance.now() - started;
}

async function signIn(desk: Desk, { address, users }: WordPressSite): Promise<void> {
  await desk.startArticle('Before');
  await desk.button('Publish').click();
  await desk.dialog('Publish').getByRole('button', { name: 'Sign in…' }).click();
  const signing = desk.dialog('Sign in to Lampwright');
  await signing.getByRole('textbox', { name: 'Address' }).fill(address);
  await signing.getByRole('textbox', { name: 'User name' }).fill(users.editor.name);
  await signing.getByLabel('Application password').fill(users.editor.password);
  await signing.getByRole('button', { name: 'Sign in' }).click();
  await signing.waitFor({ state: 'hidden' });
  await desk.press('Escape');
}

/** From the press of the button until the report stands there. */
async function timeImport(desk: Desk): Promise<number> {
  await desk.command('Import from site');
  const button = desk.dialog('Import from site').getByRole('button', { name: /^Import [\d,]+ posts$/ });
  await button.waitFor({ timeout: 60_000 });
  const started = performance.now();
  await button.click();
  await desk.page
    .getByText(/articles? (?:is|are|was|were) imported/)
    .first()
    .waitFor({ timeout: 600_000 });
  return performance.now() - started;
}
