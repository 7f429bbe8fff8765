import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Article } from '../src/shared/article/article';
import { LANGUAGES } from '../src/shared/article/language';
import { PUBLIC_STATUSES } from '../src/shared/article/status';
import { renderPost } from '../src/shared/export/renderPost';
import type { Site } from '../src/shared/site/site';
import { SiteWriter } from '../src/main/staticSite/SiteWriter';
import { libraryArticle } from './library/writeLibrary';
import { against, type Row } from './Row';
import { shippedSite } from './shippedSite';
import { median } from './statistics';

const ARTICLES = 1_000;
const ROUNDS = 3;
const CHANGES = 5;

/** A thousand articles as a site of files against Eleventy with the same words as Markdown, and one changed article. */
export async function benchStaticSite(root: string): Promise<Row[]> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-site-'));
  try {
    const site = await shippedSite(root);
    const library = join(folder, 'articles');
    await mkdir(library);
    const articles = Array.from({ length: ARTICLES }, (_, at) => published(at));
    for (const article of articles) await keep(library, article);
    await writeMarkdown(join(folder, 'markdown'), articles, site);

    const writer = new SiteWriter(join(root, 'out/main/siteThread.js'), console.error);
    // The app begins it with the dialog.
    writer.warm();
    // Nothing else keeps this process while the thread writes.
    const waiting = setInterval(() => undefined, 60_000);
    const write = (to: string) => time(() => writeOurs(writer, folder, to, site, articles));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await mkdir(join(folder, `ours-${round}`));
      ours.push(await write(`ours-${round}`));
      theirs.push(await writeTheirs(root, folder, `theirs-${round}`));
    }
    const changes: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const article = articles[Math.floor(ARTICLES / 2)]!;
      await keep(library, { ...article, headline: `Changed for the ${change + 1}. time` });
      changes.push(await write(`ours-${ROUNDS - 1}`));
    }
    writer.end();
    clearInterval(waiting);
    return [
      against('static-site', 'ms', median(ours), 'Eleventy', median(theirs), 1 / 3),
      against('static-site-change', 'ms', median(changes), 'the whole site', median(ours), 0.02),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function published(at: number): Article {
  return {
    ...libraryArticle(at, 'english'),
    slug: `article-${at}`,
    byline: 'Ines Marlow',
    status: 'published',
  };
}

function keep(library: string, article: Article): Promise<void> {
  return writeFile(join(library, `${article.id}.json`), JSON.stringify(article));
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** As the app does it: in a thread. */
async function writeOurs(
  writer: SiteWriter,
  folder: string,
  to: string,
  site: Site,
  articles: readonly Article[],
): Promise<void> {
  const answer = await writer.write(
    {
      ...{ site, ids: articles.map(({ id }) => id), statuses: [...PUBLIC_STATUSES], scope: 'library' },
      ...{ languages: [...LANGUAGES], section: null, isAll: true, agreed: false },
      ...{ articlesFolder: join(folder, 'articles'), mediaFolder: folder, folder: join(folder, to) },
    },
    () => undefined,
  );
  const { done } = answer.ok && answer.value.kind === 'done' ? answer.value : { done: null };
  if (done?.articles !== ARTICLES || done.failed.length + done.left.length + done.deadLinks.length > 0)
    throw new Error(JSON.stringify(answer));
}

async function writeMarkdown(folder: string, articles: readonly Article[], site: Site): Promise<void> {
  await mkdir(join(folder, '_includes'), { recursive: true });
  await writeFile(
    join(folder, '_includes/plain.njk'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>{{ content | safe }}</main></body></html>',
  );
  for (const article of articles) {
    const { text } = renderPost(article, site, 'markdown', { hasFields: true });
    const front = `---\nlayout: plain.njk\ntitle: ${JSON.stringify(article.headline)}\n---\n`;
    await writeFile(join(folder, `${article.slug}.md`), front + text.replace(/^---[^]*?\n---\n/, ''));
  }
}

/** Eleventy in a process of its own, without the start of it: what it takes to write, as it says itself. */
async function writeTheirs(root: string, folder: string, to: string): Promise<number> {
  const script = join(root, 'bench/eleventy.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, to], { cwd: folder });
  const took = Number(/took ([\d.]+)/.exec(stdout)?.[1]);
  if (!(took > 0)) throw new Error(`Eleventy wrote nothing: ${stdout}`);
  return took;
}
