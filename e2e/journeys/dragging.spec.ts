import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../driver/test';

/** Drags what is selected, from the first word of a place to the middle of another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  const at = { x: start!.x + 12, y: start!.y + start!.height / 2 };
  await page.mouse.dblclick(at.x, at.y);
  await page.mouse.move(at.x + 2, at.y);
  await page.mouse.down();
  await page.mouse.move(end!.x + 60, end!.y + end!.height / 2, { steps: 12 });
  await page.mouse.up();
}

test('words that are dragged between the headline and the text are copied, and each Undo takes back its own', async ({
  galley: { desk, page },
}) => {
  const headline = page.getByRole('textbox', { name: 'Headline' });
  const line = desk.body.getByRole('paragraph').first();
  await desk.startArticle('Harbour lights');
  await desk.focusBody();
  await desk.write('Lamps along the outer breakwater.');

  await drag(page, headline, line);
  await expect(line).toContainText('Harbour');
  await expect(headline).toHaveValue('Harbour lights');
  await desk.press('Mod+Z');
  await expect(line).toHaveText('Lamps along the outer breakwater.');
  await expect(headline).toHaveValue('Harbour lights');

  await drag(page, line, headline);
  await expect(headline).toHaveValue(/Lamps/);
  await expect(line).toHaveText('Lamps along the outer breakwater.');
  await desk.press('Mod+Z');
  await expect(headline).toHaveValue('Harbour lights');
  await expect(line).toHaveText('Lamps along the outer breakwater.');
});

test('a word that is dragged into the search stays in the text', async ({ galley: { desk, page } }) => {
  await desk.startArticle('Harbour lights');
  await desk.focusBody();
  await desk.write('Lamps along the outer breakwater.');
  const line = desk.body.getByRole('paragraph').first();
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await drag(page, line, search);
  await expect(search).toHaveValue('Lamps');
  await expect(line).toHaveText('Lamps along the outer breakwater.');
});
