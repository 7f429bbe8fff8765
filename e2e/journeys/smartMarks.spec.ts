import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'Marks at the mole';

test('typed marks become those of the language, one Undo gives them back, and she can switch them off', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await first.desk.startArticle(HEADLINE);
  await first.desk.standfirst.click();
  await first.page.keyboard.type(`Keepers' "tax"`);
  await expect(first.desk.standfirst).toHaveValue('Keepers’ “tax”');
  await first.desk.press('Mod+Z');
  await expect(first.desk.standfirst).toHaveValue('Keepers’ “tax"');
  await first.page.keyboard.type('!');
  await expect(first.desk.standfirst).toHaveValue('Keepers’ “tax"!');
  await first.desk.focusBody();
  await first.page.keyboard.type(`"It's late" -- he said...`);
  await expect.poll(lines).toEqual(['“It’s late” – he said…']);
  await first.desk.press('Mod+Z');
  await expect.poll(lines).toEqual(['“It’s late” – he said...']);
  await first.page.keyboard.type(' "no');
  await first.desk.press('Enter');
  await first.page.keyboard.insertText('他说');
  await first.page.keyboard.type('"');
  await first.page.keyboard.insertText('灯税');
  await first.page.keyboard.type('"...');
  await first.desk.press('Enter');
  await first.page.keyboard.type('https://lamp.example/a--b...');
  await first.desk.press('Enter');
  await first.desk.press('Mod+E');
  await first.page.keyboard.type('x="--"');
  await expect
    .poll(lines)
    .toEqual(['“It’s late” – he said... “no', '他说“灯税”……', 'https://lamp.example/a--b...', 'x="--"']);
  await first.desk.command('Smart marks');
  await expect(first.page.getByText('Smart marks are off.')).toBeAttached();
  await first.close();

  const { desk, page } = await start();
  await desk.body.getByText('x="--"').click();
  await desk.press('End');
  await desk.press('Enter');
  await page.keyboard.type(`"it's"`);
  await expect.poll(async () => (await lines()).at(-1)).toBe(`"it's"`);
});

test('marks become those of the language in what is said of a picture and in a footnote, and one Undo there gives them back', async ({
  galley,
}) => {
  const { desk, page, app, dataDir } = galley;
  const file = join(dataDir, 'harbour.jpg');
  await writeFile(file, await makePicture(320, 200));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type(`It was the '90s.`);
  await desk.press('Mod+Alt+N');
  const words = desk.dialog('Footnote').getByRole('textbox', { name: 'Words' });
  await expect(words).toBeFocused();
  await page.keyboard.type(`"'Twas late" -- he said`);
  await expect(words).toHaveText('“’Twas late” – he said');
  await desk.press('Escape');
  await desk.press('Enter');
  await answerOpenDialog(app, file);
  await desk.command('Picture');
  const caption = desk.body.getByRole('figure').getByRole('textbox', { name: 'Caption' });
  await expect(caption).toBeFocused();
  await page.keyboard.type(`Keepers' "tax"`);
  await expect(caption).toHaveValue('Keepers’ “tax”');
  // Her next key may come before any timer, as on a busy machine.
  await page.evaluate(() => {
    const { setTimeout } = window;
    window.setTimeout = ((act: () => void, after = 0) => setTimeout(act, after + 500)) as typeof setTimeout;
  });
  await desk.press('Mod+Z');
  await page.keyboard.type('!');
  await expect(caption).toHaveValue('Keepers’ “tax"!');
  await expect
    .poll(async () => JSON.stringify(await readArticle(dataDir, HEADLINE)))
    .toContain(JSON.stringify('Keepers’ “tax"!').slice(1, -1));
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toContain('It was the ’90s.“’Twas late” – he said');
});
