import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

const HEADLINE = 'Lists at the mole';

test('what she types at the start of a paragraph makes its block, one Undo gives the letters back, and Smart marks switch it', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const kinds = async () =>
    (await readArticle(dataDir, HEADLINE))?.body.root.children.map((block) => [
      block.type,
      'start' in block ? block.start : 0,
    ]);
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('## Ropes');
  await desk.press('Enter');
  await page.keyboard.type('4. Hemp');
  await desk.press('Enter');
  await page.keyboard.type('Tar');
  await desk.press('Enter');
  await desk.press('Enter');
  await page.keyboard.type('> No tide today.');
  await expect.poll(kinds).toEqual([
    ['heading', 0],
    ['list', 4],
    ['quotation', 0],
  ]);
  await desk.press('Enter');
  await desk.press('Enter');
  await page.keyboard.type('1. ');
  await desk.press('Mod+Z');
  await page.keyboard.type('is a number');
  await desk.command('Smart marks');
  await desk.press('Enter');
  await page.keyboard.type('- a dash');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['## Ropes', '- Hemp', '- Tar', '> No tide today.', '1. is a number', '- a dash']);
});
