import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bundlePage } from './bundlePage';
import { clickMiddle } from './keys';
import { openGalley } from './openGalley';
import { openHost, type Opened } from './openHost';
import { openPeer, openPeerPage } from './openPeer';
import { absolute, against, type Row } from './Row';
import { median } from './statistics';
import { writeArticle, writeParagraphs } from './text';

const WORDS = 50_000;
const PASTED = 5_000;
const OPENED = 10_000;
const ROUNDS = 3;
const PEER = 'prosemirror';

/** What a long text costs beside its keys: to load, to paste into, to hold in memory; and how soon one takes a key. */
export async function benchLongText(root: string): Promise<Row[]> {
  const parts = await bundlePage(root, 'peer.ts');
  const ours = await measure(await openGalley(root, WORDS));
  const theirs = await measure(await openPeer(root, parts, PEER, WORDS));
  const smallOurs = await measureHeap(await openGalley(root, 1_000));
  const smallTheirs = await measureHeap(await openPeer(root, parts, PEER, 1_000));
  const loads = { ours: [] as number[], theirs: [] as number[] };
  const keys: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    loads.ours.push((await openFromList(root, WORDS)).shown);
    loads.theirs.push(await loadPeer(root, parts));
    keys.push((await openFromList(root, OPENED)).typed);
  }
  const megabytes = (bytes: number) => bytes / 1024 / 1024;
  return [
    against('long-text-load', 'ms', median(loads.ours), PEER, median(loads.theirs), 1),
    against('long-text-paste', 'ms', ours.paste, PEER, theirs.paste, 1.2),
    against(
      ...(['long-text-heap', 'MB', megabytes(ours.heap - smallOurs), PEER] as const),
      megabytes(theirs.heap - smallTheirs),
      1.5,
    ),
    absolute('first-key', 'ms', median(keys), 200),
  ];
}

async function measure(opened: Opened): Promise<{ heap: number; paste: number }> {
  const { page, close } = opened;
  const heap = await heapOf(page);
  const text = page.locator('[contenteditable="true"]');
  await clickMiddle(text);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await text.evaluate(
        pasteInto,
        writeParagraphs(PASTED).map(({ text: words }) => words),
      ),
    );
  }
  await close();
  return { heap, paste: median(times) };
}

async function measureHeap({ page, close }: Opened): Promise<number> {
  const heap = await heapOf(page);
  await close();
  return heap;
}

/** Bytes of the page's heap after a collection. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

/** Runs in the page: ms from the paste to the end of the frame that shows it. */
async function pasteInto(text: Element, paragraphs: string[]): Promise<number> {
  const data = new DataTransfer();
  data.setData('text/plain', paragraphs.join('\n\n'));
  data.setData('text/html', paragraphs.map((words) => `<p>${words}</p>`).join(''));
  const before = text.querySelectorAll('p').length;
  const start = performance.now();
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  while (text.querySelectorAll('p').length < before + paragraphs.length - 1) {
    if (performance.now() - start > 20_000) throw new Error('The pasted paragraphs are not in the text');
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
  return performance.now() - start;
}

/** ms from a click until a peer shows the text that its host has read from a file. */
async function loadPeer(root: string, parts: { script: string; css: string }): Promise<number> {
  const { page, close } = await openPeerPage(root, parts, WORDS);
  const time = page.evaluate(async (kind) => {
    const bench = window as unknown as {
      bare: { readText(): Promise<unknown> };
      mountPeer(kind: string, text: unknown, instead: null): void;
    };
    const button = document.body.appendChild(document.createElement('button'));
    button.textContent = 'Open';
    const start = await new Promise<number>((resolve) =>
      button.addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { once: true }),
    );
    bench.mountPeer(kind, await bench.bare.readText(), null);
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    return performance.now() - start;
  }, PEER);
  await page.getByRole('button', { name: 'Open' }).click();
  const measured = await time;
  await close();
  return measured;
}

/** ms from the click in the list until the article is shown, and until its text has taken a letter. */
async function openFromList(root: string, words: number): Promise<{ shown: number; typed: number }> {
  const long = writeArticle(words, '019a0000-0000-7000-8000-000000000002');
  const { page, close } = await openHost(root, '.', async (dataDir) => {
    const folder = join(dataDir, 'library', 'articles');
    const short = { ...writeArticle(200), headline: 'Short', changedAt: '2026-11-25T08:00:00.000Z' };
    await mkdir(folder, { recursive: true });
    for (const article of [short, long])
      await writeFile(join(folder, `${article.id}.json`), JSON.stringify(article));
  });
  // Not in the middle of the start, which has a row of its own.
  await page.getByRole('textbox', { name: 'Article body' }).locator('p').first().waitFor();
  await page.frameLocator('iframe[title="Preview"]').locator('main p').first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const times = page.evaluate(async (blocks) => {
    const start = await new Promise<number>((resolve) =>
      window.addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
    );
    const frame = () =>
      new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
    const text = () => document.querySelector<HTMLElement>('[aria-label="Article body"]');
    while ((text()?.childElementCount ?? 0) < blocks) await frame();
    const shown = performance.now() - start;
    const body = text()!;
    body.focus();
    const first = body.querySelector('p')!;
    getSelection()?.setPosition(first.querySelector('span')?.firstChild ?? first, 1);
    document.execCommand('insertText', false, '§');
    while (!first.textContent.includes('§')) await frame();
    await frame();
    return { shown, typed: performance.now() - start };
  }, long.body.root.children.length);
  await page.getByRole('option', { name: long.headline }).click();
  const measured = await times;
  await close();
  return measured;
}
