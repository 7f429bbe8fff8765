import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { build } from 'vite';
import { MANIFEST, type Manifest } from './manifest';
import { SiteDrawer } from './SiteDrawer';
import { idOf, trySite } from './testing/trySite';

const here = import.meta.dirname;
const built = join(here, '../../../node_modules/.cache', `site-threads-${process.pid}`);
let desk: ReturnType<typeof trySite>;

beforeAll(async () => {
  const rollupOptions = { input: join(here, 'siteDrawThread.ts'), external: ['sharp'] };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: built, target: 'node20', rollupOptions },
  });
}, 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));
beforeEach(() => {
  desk = trySite();
  desk.keepLibrary();
  for (let at = 100; at < 300; at += 1) desk.keep(at, { tags: [`T${at % 40}`], byline: `Ines ${at % 7}` });
  writeFileSync(join(desk.articlesFolder, `${idOf(150)}.json`), '{"hurt');
});
afterEach(() => desk.end());

/** The site anew, and what is in its folder: with a second thread, or in one. */
async function written(drawer?: SiteDrawer) {
  rmSync(desk.folder, { recursive: true });
  mkdirSync(desk.folder);
  const answer = await desk.write({}, drawer === undefined ? {} : { drawer });
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const { articles, failed, deadLinks, written } = answer.done;
  const manifest = JSON.parse(desk.page(MANIFEST)) as Manifest;
  // What a file was made of decides whether it is drawn anew next time.
  const madeOf = new Map(
    Object.entries(manifest.files).map(([path, [hash, , , madeOf]]) => [path, [hash, madeOf]]),
  );
  const said = { articles, failed, deadLinks, written };
  return { said, madeOf, kept: manifest.articles, files: desk.contents() };
}

it('writes with two threads what one thread writes', { timeout: 60_000 }, async () => {
  const alone = await written();
  expect(alone.said).toMatchObject({ articles: 226, deadLinks: [], failed: [{ headline: '' }] });
  const drawer = new SiteDrawer(join(built, 'siteDrawThread.js'));
  expect(await written(drawer)).toEqual(alone);
  expect(drawer.answered).toBeGreaterThan(10);
  // And again, with the thread that has done one already.
  expect(await written(drawer)).toEqual(alone);
  expect(await desk.done()).toMatchObject({ written: 0 });
  await drawer.end();
});

it.each([
  ['before it began', 0],
  ['while it reads', 4],
  ['while it draws articles', 9],
  ['while it draws lists', 14],
])('goes on alone where the second thread ends %s', { timeout: 60_000 }, async (_when, after) => {
  const alone = await written();
  const drawer = new SiteDrawer(join(built, 'siteDrawThread.js'));
  if (after === 0) await drawer.end();
  const { ask } = drawer;
  let asked = 0;
  drawer.ask = (...question) => {
    if (++asked === after) void drawer.end();
    return ask.apply(drawer, question) as never;
  };
  expect(await written(drawer)).toEqual(alone);
  await drawer.end();
});
