import { join } from 'node:path';
import type { ElementHandle, Page } from '@playwright/test';
import { bundlePage } from './bundlePage';
import { clickMiddle, expectTyped, measureKeys, watchKeys } from './keys';
import { openGalley } from './openGalley';
import { openHost, type Opened } from './openHost';
import { against, type Row } from './Row';
import { p95 } from './statistics';
import { writeParagraphs } from './text';

type Peer = 'prosemirror' | 'contenteditable';

const SIZES: { words: number; peer: Peer }[] = [
  { words: 1_000, peer: 'prosemirror' },
  { words: 10_000, peer: 'prosemirror' },
  { words: 50_000, peer: 'contenteditable' },
];
const ROUNDS = 4;
const KEYS_A_ROUND = 40;
const BAR = 1.25;

/** A peer in a window of the same host with the same switches as Galley's. */
async function openPeer(
  root: string,
  parts: { script: string; css: string },
  peer: Peer,
  words: number,
): Promise<Opened> {
  const opened = await openHost(root, join(root, 'bench', 'bare-window'), () => Promise.resolve());
  const { page } = opened;
  await page.getByRole('button', { name: 'Ready' }).waitFor();
  await page.setContent('<!doctype html><title>Peer</title>');
  await page.addStyleTag({ content: parts.css });
  await page.addScriptTag({ content: parts.script });
  await mountPeer(page, peer, words, null);
  return opened;
}

/** A peer in Galley's own window in the place of Galley's text: what it costs there is the window's, not the editor's. */
async function openPeerInGalley(root: string, script: string, peer: Peer, words: number): Promise<Opened> {
  const opened = await openGalley(root, words);
  const { page } = opened;
  await page.evaluate(script);
  await mountPeer(
    page,
    peer,
    words,
    await page.getByRole('textbox', { name: 'Article body' }).elementHandle(),
  );
  return opened;
}

async function mountPeer(
  page: Page,
  peer: Peer,
  words: number,
  instead: ElementHandle | null,
): Promise<void> {
  await page.evaluate(
    ([kind, paragraphs, place]) =>
      (window as unknown as { mountPeer(kind: Peer, paragraphs: unknown, place: unknown): void }).mountPeer(
        kind,
        paragraphs,
        place,
      ),
    [peer, writeParagraphs(words), instead] as const,
  );
}

/**
 * Keys in Galley as it is shipped, the preview open, against a peer with the same text and style, in turns; and, for what
 * the editor alone costs, against ProseMirror in Galley's own window (a row of our own).
 */
export async function benchTyping(root: string): Promise<Row[]> {
  const parts = await bundlePage(root, 'peer.ts');
  const rows: Row[] = [];
  for (const { words, peer } of SIZES) {
    const size = `typing-${words / 1000}k`;
    const [ours, alone, inGalley] = await typeInTurns([
      await openGalley(root, words),
      await openPeer(root, parts, peer, words),
      await openPeerInGalley(root, parts.script, 'prosemirror', words),
    ]);
    rows.push(
      against(`${size}-p95`, 'ms', ours ?? NaN, peer, alone ?? NaN, BAR),
      against(
        `${size}-same-window-p95`,
        'ms',
        ours ?? NaN,
        "prosemirror in Galley's window",
        inGalley ?? NaN,
        BAR,
      ),
    );
  }
  return rows;
}

/** The p95 of each window's keys in ms; closes them. */
async function typeInTurns(windows: readonly Opened[]): Promise<number[]> {
  const measured = windows.map(({ page }) => ({
    page,
    text: page.locator('[contenteditable="true"]'),
    times: [] as number[],
  }));
  for (const { page, text } of measured) {
    await watchKeys(page);
    await clickMiddle(text);
    await measureKeys(page, KEYS_A_ROUND / 2);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, times } of measured) times.push(...(await measureKeys(page, KEYS_A_ROUND)));
  }
  const typed = [KEYS_A_ROUND / 2, ...Array.from({ length: ROUNDS }, () => KEYS_A_ROUND)];
  for (const { text } of measured) await expectTyped(text, typed);
  for (const { close } of windows) await close();
  return measured.map(({ times }) => p95(times));
}
