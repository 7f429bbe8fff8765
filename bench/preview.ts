import { clickMiddle } from './keys';
import { openGalley } from './openGalley';
import { absolute, type Row } from './Row';
import { p95 } from './statistics';

const WORDS = 10_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';

/** From the last key until the preview's page shows its letter, at 10,000 words. */
export async function benchPreview(root: string): Promise<Row[]> {
  const { page, close } = await openGalley(root, WORDS);
  await clickMiddle(page.getByRole('textbox', { name: 'Article body' }));
  await page.evaluate(() => {
    window.benchKeys = [];
    let start = 0;
    let typed = '';
    window.addEventListener(
      'keydown',
      (event) => {
        start = event.timeStamp;
        typed += event.key;
      },
      { capture: true },
    );
    const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Preview"]')?.contentDocument;
    const observer = new MutationObserver(() => {
      const isThere = shown?.querySelector('main')?.textContent.includes(typed) ?? false;
      if (isThere && window.benchKeys.length < typed.length) window.benchKeys.push(performance.now() - start);
    });
    if (shown) observer.observe(shown, { subtree: true, childList: true, characterData: true });
  });
  for (const [key, letter] of [...LETTERS].entries()) {
    await page.keyboard.press(letter);
    await page.waitForFunction((count) => window.benchKeys.length > count, key);
  }
  const times = await page.evaluate(() => window.benchKeys);
  await close();
  return [absolute('preview-refresh-p95', 'ms', p95(times), 150)];
}
