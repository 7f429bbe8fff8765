import { linesOf, readArticle } from '../driver/articleFiles';
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
