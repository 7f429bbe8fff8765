import { bundlePage } from './bundlePage';
import { clickAt, expectTyped, measureKeys, PLACES, type Place, watchKeys } from './keys';
import { openGalley } from './openGalley';
import type { Opened } from './openHost';
import { mountPeer, openPeer, type Peer } from './openPeer';
import { against, type Row } from './Row';
import { median, p95 } from './statistics';

const LONGEST = 50_000;
const SIZES: { words: number; peer: Peer }[] = [
  { words: 1_000, peer: 'prosemirror' },
  { words: 10_000, peer: 'prosemirror' },
  { words: LONGEST, peer: 'contenteditable' },
];
const ROUNDS = 4;
const KEYS_A_ROUND = 40;
const BAR = 1.25;
const MEDIAN_BAR = 1.5;

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

/**
 * Keys in Galley as it is shipped, the preview open, against a peer with the same text and style, in turns; and, for where
 * the difference is, against ProseMirror in Galley's own window, and Lexical alone against the peer (rows of our own).
 */
export async function benchTyping(root: string): Promise<Row[]> {
  const parts = await bundlePage(root, 'peer.ts');
  const rows: Row[] = [];
  const medians: number[] = [];
  for (const { words, peer } of SIZES) {
    const windows = [
      await openGalley(root, words),
      await openPeer(root, parts, peer, words),
      await openPeerInGalley(root, parts.script, 'prosemirror', words),
      await openPeer(root, parts, 'lexical', words),
    ];
    for (const { page } of windows) await watchKeys(page);
    for (const place of words === LONGEST ? PLACES : (['middle'] as const)) {
      const size = `typing-${words / 1000}k${place === 'middle' ? '' : `-${place}`}`;
      const [ours = [], alone = [], inGalley = [], lexical = []] = await typeInTurns(windows, place);
      const value = p95(ours);
      if (place === 'middle') medians.push(median(ours));
      rows.push(
        against(`${size}-p95`, 'ms', value, peer, p95(alone), BAR),
        against(`${size}-same-window-p95`, 'ms', value, "prosemirror in Galley's window", p95(inGalley), BAR),
        against(`${size}-lexical-alone-p95`, 'ms', p95(lexical), peer, p95(alone), BAR),
      );
    }
    for (const { close } of windows) await close();
  }
  const [small = NaN] = medians;
  const large = medians.at(-1) ?? NaN;
  rows.push(against('typing-50k-median', 'ms', large, 'Galley at 1,000 words', small, MEDIAN_BAR));
  return rows;
}

/** How many ms each window's keys took. */
async function typeInTurns(windows: readonly Opened[], place: Place): Promise<number[][]> {
  const measured = windows.map(({ page }) => ({
    page,
    text: page.locator('[contenteditable="true"]'),
    times: [] as number[],
  }));
  for (const { page, text } of measured) {
    await clickAt(text, place);
    await measureKeys(page, KEYS_A_ROUND / 2);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, times } of measured) times.push(...(await measureKeys(page, KEYS_A_ROUND)));
  }
  const typed = [KEYS_A_ROUND / 2, ...Array.from({ length: ROUNDS }, () => KEYS_A_ROUND)];
  for (const { text } of measured) await expectTyped(text, typed);
  return measured.map(({ times }) => times);
}
