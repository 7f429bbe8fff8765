import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'Gulls in a row';

test('a gallery takes what is dropped on it, shows the picture of a found word, and obeys from its fields', async ({
  galley,
}) => {
  const { app, dataDir, desk, page } = galley;
  const files = [join(dataDir, 'one.jpg'), join(dataDir, 'two.jpg')];
  for (const [at, file] of files.entries()) await writeFile(file, await makePicture(300 + at, 200));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Before it.', '灯塔亮着。');
  await answerOpenDialog(app, files);
  await desk.command('Gallery');
  const gallery = desk.body.getByRole('figure');
  const tiles = gallery.getByRole('listbox', { name: 'Pictures of the gallery' }).getByRole('option');
  await expect(tiles).toHaveCount(2);
  const caption = gallery.getByRole('textbox', { name: 'Caption of the picture' });
  await expect(caption).toBeFocused();
  await page.keyboard.insertText('A gull on the pier');

  await test.step('a file that is dropped on it joins it', async () => {
    const base64 = (await makePicture(310, 200)).toString('base64');
    const transfer = await page.evaluateHandle((held) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], 'three.jpg', { type: 'image/jpeg' }));
      return data;
    }, base64);
    await tiles.first().dispatchEvent('dragover', { dataTransfer: transfer });
    await tiles.first().dispatchEvent('drop', { dataTransfer: transfer });
    await expect(tiles).toHaveCount(3);
    await tiles.nth(2).click();
    await caption.fill('码头上的雾');
    await expect(desk.body.getByRole('figure')).toHaveCount(1);
  });

  await test.step('a word that is found chooses its picture', async () => {
    await tiles.first().click();
    await desk.press('Mod+F');
    await page.keyboard.insertText('码头');
    await expect(tiles.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(caption).toHaveValue('码头上的雾');
    await expectAccessible(galley);
    await desk.press('Escape');
  });

  await test.step('what works on it counts as no words', async () => {
    await desk.body.getByText('Before it.').click();
    await desk.press('Mod+A');
    await expect(desk.article.getByText(/^\d+ of \d+ words$/)).toHaveText(/^(\d+) of \1 words$/);
  });

  await test.step('from a field, its command takes it apart', async () => {
    await caption.focus();
    await desk.command('Make single pictures');
    await expect(desk.body.getByRole('figure')).toHaveCount(3);
    await expect
      .poll(async () => (await readArticle(dataDir, HEADLINE))?.body.root.children.map(({ type }) => type))
      .toEqual(['paragraph', 'paragraph', 'picture', 'picture', 'picture', 'paragraph']);
  });
});

test('Enter leads through the words of a gallery and on in the text, past what is chosen', async ({
  galley: { app, dataDir, desk, page },
}) => {
  const file = join(dataDir, 'one.jpg');
  await writeFile(file, await makePicture(300, 200));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await answerOpenDialog(app, [file]);
  await desk.command('Gallery');
  await expect(desk.body.getByRole('textbox', { name: 'Caption of the picture' })).toBeFocused();
  for (const words of ['A gull', 'A grey gull', 'Maren Oduya', 'CC BY 4.0', 'gulls.example', 'Gulls']) {
    await page.keyboard.type(words);
    await desk.press('Enter');
  }
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('While we were there, 4 gulls came.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)).at(-1))
    .toBe('While we were there, 4 gulls came.');
  await expect(desk.body.getByRole('combobox', { name: 'Gallery width' })).toHaveValue('text');
});
