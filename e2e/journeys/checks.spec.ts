import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'A check at the mole';

test('she walks what is misspelt or against the house style, mends it, and keeps a name', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  const { desk, page } = first;
  const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
  const menu = (words: string) => page.getByRole('menu', { name: `“${words}”` });
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const counts = (told: string) => desk.article.getByRole('button', { name: told, exact: true });
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Teh lamp is lit.', '');
  await desk.quote('Thier lamps, she said.');
  await desk.write('Hagelin recieve lamps, and 灯税 is attempted: attempt it.');
  await expect(counts('3 misspellings')).toBeVisible();
  // The looks of places in the text have no element of their own to ask.
  const line = (place: string) =>
    desk.body.evaluate(
      (body, name) => getComputedStyle(body, `::highlight(${name})`).textDecorationStyle,
      place,
    );
  expect(await line('spelling')).toBe('wavy');
  expect(await line('house-style')).toBe('dotted');

  // The place that she is at, by key; Esc leads behind it, to mend it by hand.
  await desk.press('F7');
  await expect(menu('Teh')).toBeVisible();
  await expect(item('The')).toBeFocused();
  await expectAccessible(first);
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
  await expect.poll(async () => (await lines())[0]).toBe('The lamp is lit.');
  await desk.press('F7');
  await expect(menu('Hagelin')).toBeVisible();
  await item('Add to words of the library').click();
  await expect(counts('1 misspelling')).toBeVisible();
  await desk.press('F7');
  await expect(menu('recieve')).toBeVisible();
  await desk.press('Escape');
  await expect(menu('recieve')).toBeHidden();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('r');
  await expect.poll(async () => (await lines()).at(-1)).toContain('Hagelin reciever lamps');
  await desk.press('Backspace');
  await expect.poll(async () => (await lines()).at(-1)).toContain('Hagelin recieve lamps');

  // What she writes into the house style with another program holds at once.
  await desk.command('Open house style');
  const houseStyle = join(dataDir, 'library', 'house-style.txt');
  await expect.poll(() => readFile(houseStyle, 'utf8').catch(() => '')).toContain('#');
  await writeFile(houseStyle, '# Ours\nattempt -> try | Plain words.\nlamp\n');
  await expect(counts('1 misspelling, 1 style')).toBeVisible();
  await expect(page.getByText('Line 3 says neither what to write instead')).toBeVisible();
  await desk.press('Shift+F7');
  await expect(menu('attempt')).toBeVisible();
  await expect(menu('attempt')).toHaveAccessibleDescription('Plain words.');
  await item('Replace with “try”').click();
  await expect
    .poll(async () => (await lines()).at(-1))
    .toBe('Hagelin recieve lamps, and 灯税 is attempted: try it.');
  await desk.press('Mod+Z');
  await expect.poll(async () => (await lines()).at(-1)).toMatch(/attempt it\.$/);
  expect((await lines())[1]).toBe('> Thier lamps, she said.');

  // Headline and standfirst are checked as the text is.
  const standfirst = page.getByRole('textbox', { name: 'Standfirst' });
  await standfirst.fill('Lamps recieve oil.');
  await expect(counts('2 misspellings, 1 style')).toBeVisible();
  await standfirst.press('Home');
  await desk.press('F7');
  await expect(menu('recieve')).toBeVisible();
  await item('receive').click();
  await expect(standfirst).toHaveValue('Lamps receive oil.');
  await expect(standfirst).toBeFocused();
  await expect(counts('1 misspelling, 1 style')).toBeVisible();
  await first.close();

  const second = await start();
  await expect(second.desk.article.getByRole('button', { name: '1 misspelling, 1 style' })).toBeVisible();
  await second.desk.command('Words of the library');
  const list = second.desk.dialog('Words of the library');
  await expect(list.getByRole('listitem')).toHaveText(['Hagelin']);
  await expectAccessible(second);
  await list.getByRole('button', { name: 'Remove Hagelin' }).click();
  await list.getByRole('textbox', { name: 'New words' }).fill('recieve');
  await second.desk.press('Enter');
  await expect(list.getByRole('listitem')).toHaveText(['recieve']);
  await second.desk.press('Escape');
  await second.desk.command('Check spelling and style');
  await expect(second.page.getByText('Spelling and style are not checked.')).toBeAttached();
  await expect(second.desk.article.getByRole('button', { name: '1 misspelling' })).toBeHidden();
});

test('English is checked as her system writes it', async ({ start }) => {
  const british = await start({ locale: 'en_GB.UTF-8' });
  await british.desk.startArticle(HEADLINE);
  await british.desk.focusBody();
  await british.desk.write('The harbour has a color.', '');
  await british.desk.press('F7');
  await expect(british.page.getByRole('menu', { name: '“color”' })).toBeVisible();
  await british.close();
  const { desk, page } = await start({ locale: 'en_US.UTF-8' });
  await desk.focusBody();
  await desk.press('F7');
  await expect(page.getByRole('menu', { name: '“harbour”' })).toBeVisible();
});

test('the walk goes into a caption and a footnote, and mends them where they stand', async ({ galley }) => {
  const { app, dataDir, desk, page } = galley;
  const menu = (name: string) => page.getByRole('menu', { name, exact: true });
  const file = join(dataDir, 'pier.jpg');
  await writeFile(file, await makePicture(320, 200));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await answerOpenDialog(app, file);
  await desk.command('Picture');
  const caption = desk.body.getByRole('figure').getByRole('textbox', { name: 'Caption' });
  await expect(caption).toBeFocused();
  await page.keyboard.insertText('Teh pier, 码头');
  await desk.press('Escape');
  await desk.press('ArrowDown');
  await page.keyboard.type('The lamp is lit.');
  await desk.command('Footnote');
  const dialog = desk.dialog('Footnote');
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toBeFocused();
  await page.keyboard.type('See thier log.');
  await dialog.getByRole('button', { name: 'Save footnote' }).click();
  await expect(desk.article.getByRole('button', { name: '2 misspellings', exact: true })).toBeVisible();

  await desk.press('F7');
  await expect(menu('Misspelt in a footnote: “thier”')).toBeVisible();
  await expectAccessible(galley);
  await desk.press('F7');
  await expect(menu('Misspelt in the caption: “Teh”')).toBeVisible();
  await desk.press('Enter');
  await expect(caption).toBeFocused();
  await expect(caption).toHaveValue('The pier, 码头');
  await desk.press('F7');
  await page.getByRole('menuitem', { name: 'Open footnote', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toHaveText('See thier log.');
  await desk.closeDialog('Footnote');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))[0]).toContain('The pier, 码头');
});
