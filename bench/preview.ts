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
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const changed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Preview"]')?.contentDocument;
          let start = 0;
          window.addEventListener('keydown', (event) => (start = event.timeStamp), {
            capture: true,
            once: true,
          });
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(performance.now() - start);
          });
          if (shown) observer.observe(shown, { subtree: true, childList: true, characterData: true });
        }),
    );
    await page.keyboard.press('e');
    times.push(await changed);
  }
  await close();
  return [absolute('preview-refresh-p95', 'ms', p95(times), 150)];
}
