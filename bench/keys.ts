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

/** Puts the caret into the block in the middle of the text. */
export async function clickMiddle(text: Locator): Promise<void> {
  const blocks = text.locator(':scope p');
  const middle = blocks.nth(Math.floor((await blocks.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
}

/** Types and answers with the ms that each key took. */
export async function measureKeys(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => void (window.benchKeys = []));
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press(at % 6 === 5 ? 'Space' : 'e');
    await page.waitForFunction((count) => window.benchKeys.length > count, at);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), BETWEEN_KEYS_MS);
  }
  return page.evaluate(() => window.benchKeys);
}
