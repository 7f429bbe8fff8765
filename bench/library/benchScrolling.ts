import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bundlePage } from '../bundlePage';
import { SCREEN_FRAMES } from '../hostSwitches';
import { openHost, type Opened } from '../openHost';
import { against, type Row } from '../Row';
import { median } from '../statistics';
import { listIn, scrollList } from './scrollList';
import { writeLibrary } from './writeLibrary';

const ARTICLES = 50_000;
/** A row shows no more of an article than its headline. */
const WORDS = 32;
const ROUNDS = 9;
/** No more frames left out: the hundredth is what two lists of plain boxes differ by. */
const BAR = 1.01;
/** Height of a row of Galley's list, in CSS pixels. */
const ROW_PX = 72;

/** Galley's list of fifty thousand articles against a virtual list of as many plain boxes, in turns. */
export async function benchScrolling(root: string): Promise<Row[]> {
  const galley = await openGalleyWith(root, ARTICLES);
  const plain = await openPlainList(root, galley.page, ARTICLES);
  const lists = [await listIn(galley.page), await listIn(plain.page)];
  const times = lists.map(() => [] as number[]);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, list] of lists.entries()) {
      const time = await scrollList(list);
      if (round > 0) times[at]?.push(time);
    }
  }
  await galley.close();
  await plain.close();
  const told = times.map((rounds) => rounds.map((time) => time.toFixed(2)).join(' '));
  console.log(`  ms a frame: ${told.join(' against ')}`);
  const [ours = NaN, boxes = NaN] = times.map(median);
  return [against('scrolling-frame', 'ms', ours, 'plain boxes in TanStack Virtual', boxes, BAR)];
}

async function openGalleyWith(root: string, articles: number): Promise<Opened> {
  const fill = async (dataDir: string) =>
    void writeLibrary(dataDir, articles, (at) => (at % 2 === 0 ? 'english' : 'chinese'), WORDS);
  const opened = await openHost(root, '.', fill, SCREEN_FRAMES);
  await opened.page
    .getByText(`${articles.toLocaleString('en')} articles`, { exact: true })
    .waitFor({ timeout: 300_000 });
  await opened.page.getByText('Reading the library').waitFor({ state: 'detached', timeout: 300_000 });
  await opened.page.getByRole('textbox', { name: 'Article body' }).locator('p').first().waitFor();
  return opened;
}

/** The peer, in a window of the same host and size, where Galley's list stands and as large. */
async function openPlainList(root: string, galley: Page, count: number): Promise<Opened> {
  const { script } = await bundlePage(root, 'plainList.ts');
  const box = await galley.getByRole('listbox', { name: 'Articles' }).boundingBox();
  const opened = await openHost(
    root,
    join(root, 'bench', 'bare-window'),
    () => Promise.resolve(),
    SCREEN_FRAMES,
  );
  await opened.page.getByRole('button', { name: 'Ready' }).waitFor();
  await opened.page.setContent('<!doctype html><title>Peer</title>');
  await opened.page.addScriptTag({ content: script });
  await opened.page.evaluate(
    (list) => (window as unknown as { mountPlainList(list: unknown): void }).mountPlainList(list),
    { box, count, rowHeight: ROW_PX },
  );
  return opened;
}
