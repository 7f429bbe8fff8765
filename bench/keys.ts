import type { Locator, Page } from '@playwright/test';

/** A pause between keys in which the app does what it does off the key's path, in ms. */
const BETWEEN_KEYS_MS = 90;

declare global {
  interface Window {
    benchKeys: number[];
  }
}

/**
 * Measures each key from its event to the end of the frame that shows it: the message posted from the frame's
 * callback is taken up once the frame has been painted. Event Timing would round to 8 ms.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchKeys = [];
    const channel = new MessageChannel();
    let start = 0;
    channel.port1.onmessage = () => window.benchKeys.push(performance.now() - start);
    window.addEventListener(
      'keydown',
      (event) => {
        start = event.timeStamp;
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

export const PLACES = ['middle', 'start', 'end'] as const;
export type Place = (typeof PLACES)[number];

/** Puts the caret into the first paragraph of the text, the one in the middle, or the last. */
export async function clickAt(text: Locator, place: Place): Promise<void> {
  const blocks = text.locator(':scope p');
  const last = (await blocks.count()) - 1;
  const block = blocks.nth({ start: 0, middle: Math.ceil(last / 2), end: last }[place]);
  await block.scrollIntoViewIfNeeded();
  await block.click();
}

export const clickMiddle = (text: Locator) => clickAt(text, 'middle');

/** What `measureKeys` types. */
const lettersOf = (keys: number) =>
  Array.from({ length: keys }, (_, at) => (at % 6 === 5 ? ' ' : 'e')).join('');

/** @throws when the letters of these rounds do not stand in the text, one after the other */
export async function expectTyped(text: Locator, rounds: readonly number[]): Promise<void> {
  const shown = ((await text.textContent()) ?? '').replaceAll('\u00a0', ' ');
  if (!shown.includes(rounds.map(lettersOf).join('')))
    throw new Error('The typed letters are not in the text');
}

/** Types and answers with the ms that each key took. */
export async function measureKeys(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => void (window.benchKeys = []));
  for (const [at, letter] of [...lettersOf(keys)].entries()) {
    await page.keyboard.press(letter);
    await page.waitForFunction((count) => window.benchKeys.length > count, at);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), BETWEEN_KEYS_MS);
  }
  return page.evaluate(() => window.benchKeys);
}
