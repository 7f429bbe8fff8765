import { clickMiddle } from './keys';
import { openGalley } from './openGalley';
import { absolute, type Row } from './Row';
import { p95 } from './statistics';

const WORDS = 10_000;
const KEYS = 40;

/** From the last key until the preview's page has changed, at 10,000 words. */
export async function benchPreview(root: string): Promise<Row[]> {
  const { page, close } = await openGalley(root, WORDS);
  await clickMiddle(page.getByRole('textbox', { name: 'Article body' }));
  await page.evaluate(() => {
    window.benchKeys = [];
    let start = 0;
    window.addEventListener('keydown', (event) => (start = event.timeStamp), { capture: true });
    const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Preview"]')?.contentDocument;
    const observer = new MutationObserver(() => window.benchKeys.push(performance.now() - start));
    if (shown) observer.observe(shown, { subtree: true, childList: true, characterData: true });
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('e');
    await page.waitForFunction((count) => window.benchKeys.length > count, key);
  }
  const times = await page.evaluate(() => window.benchKeys);
  await close();
  return [absolute('preview-refresh-p95', 'ms', p95(times), 150)];
}
