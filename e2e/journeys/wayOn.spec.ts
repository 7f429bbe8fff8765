import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { InputMethod } from '../driver/InputMethod';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'The way on';
const FOLLOWS = Array.from({ length: 40 }, (_, at) => `What follows, ${at + 1}.`);

test('Tab leads to what stands behind the caret, and letters there go on in the text', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('Quoted first.');
  await desk.write(...FOLLOWS, 'Here', '');
  await desk.quote('Quoted last.');
  const buttons = desk.quotations.getByRole('button', { name: 'Edit source' });
  await desk.body.getByText('Here').click();
  await desk.press('End');
  await desk.press('Tab');
  await expect(buttons.last()).toBeFocused();
  await page.keyboard.type(', and on: 1');
  await expect(desk.body).toBeFocused();
  const lines = ['> Quoted first.', ...FOLLOWS, 'Here, and on: 1', '> Quoted last.', ''];
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(lines);

  await desk.press('Tab');
  await desk.press('Space');
  await expect(desk.dialog('Source')).toBeVisible();
  await desk.press('Escape');
  await expect(buttons.last()).toBeFocused();
  const method = await InputMethod.of(page);
  await method.press('KeyS');
  await method.compose('shi');
  await method.commit('是', 'Space');
  await expect(desk.body.getByText('Here, and on: 1是')).toBeVisible();
});

test('Tab in an article of paragraphs leads behind the text, and letters there go on in it', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('One');
  const counts = desk.article.getByRole('button', { name: '1 word' });
  await expect(counts).toBeVisible();
  await desk.press('Tab');
  await expect(counts).toBeFocused();
  await page.keyboard.type('s, too');
  await expect(desk.body).toHaveText('Ones, too');
  await desk.press('Tab');
  await desk.press('Enter');
  await expect(page.getByText('Reading time')).toBeVisible();
});

test('letters on the buttons of a gallery make a line behind it', async ({
  galley: { app, desk, page },
  dataDir,
}) => {
  const file = join(dataDir, 'gull.jpg');
  await writeFile(file, await makePicture(300, 200));
  await answerOpenDialog(app, file);
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('One.');
  await desk.command('Gallery');
  const gallery = desk.body.getByRole('figure');
  await gallery.getByRole('button', { name: 'Later' }).or(gallery.getByRole('option')).first().focus();
  await page.keyboard.type('Two.');
  await gallery.getByRole('button', { name: 'Add pictures…' }).focus();
  await page.keyboard.type('Three.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['One.', 'gallery of 1: ', '-  /  / ', 'Three.', 'Two.', '']);
});
