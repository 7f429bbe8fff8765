import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { exportFile } from '../driver/exportFile';
import { InputMethod } from '../driver/InputMethod';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

/** Fires what a browser does when files come from another program, without the system in between. */
async function giveFile(target: Locator, kind: 'paste' | 'drop', bytes: Buffer, name: string) {
  const box = await target.boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await target.evaluate(
    (element, { type, base64, fileName, place }) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([data], fileName, { type: 'image/jpeg' }));
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, ...place, dataTransfer: transfer }),
      );
    },
    { type: kind, base64: bytes.toString('base64'), fileName: name, place: at },
  );
}

test('a picture comes in with its words, goes out on the page, and tells nobody where it was taken', async ({
  galley,
}) => {
  const { desk, page, app, dataDir } = galley;
  const file = join(dataDir, 'harbour.jpg');
  await writeFile(file, await makePicture(320, 200));
  await desk.startArticle('Gulls in pictures');
  await desk.focusBody();
  await desk.write('One gull.', 'Two gulls.');

  await answerOpenDialog(app, file);
  await desk.command('Picture');
  const figure = desk.body.getByRole('figure');
  const field = (name: string) => figure.first().getByRole('textbox', { name });
  await expect(field('Caption')).toBeFocused();
  await expect(figure).toHaveAccessibleName('Picture, no alt text');
  await expect(figure).toContainText('No credit, no alt text yet');
  for (const words of ['The pier, 码头', 'A gull on a mast', 'Maren Oduya', 'CC BY 4.0']) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Tab');
  }
  await expect(field('Link')).toBeFocused();
  await expect(figure).not.toContainText('yet');
  await expectAccessible(galley);
  await page.keyboard.press('Escape');
  await expect(desk.body).toBeFocused();

  // Dropped beside the text, a file is nothing; in the text, the very same one is there once.
  const bytes = await readFile(file);
  await giveFile(page.locator('body'), 'drop', bytes, 'harbour.jpg');
  await giveFile(desk.body.getByText('One gull.'), 'drop', Buffer.from('GIF or so'), 'notes.gif');
  await expect(page.getByRole('alert')).toContainText('notes.gif: This is no picture that Galley knows.');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await giveFile(desk.body, 'paste', bytes, 'harbour.jpg');
  await expect(figure).toHaveCount(2);
  await expect(figure.nth(1).getByRole('textbox', { name: 'Credit' })).toHaveValue('Maren Oduya');
  await expect(page).toHaveURL(/index\.html$/);
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Gulls in pictures')).slice(0, 4))
    .toEqual([
      'One gull.',
      'Two gulls.',
      ...Array(2).fill('picture: A gull on a mast / The pier, 码头 / Maren Oduya / CC BY 4.0'),
    ]);

  // The library has it, with the words that she gave it last.
  await desk.command('Picture from the library');
  const library = desk.dialog('Pictures of the library');
  await expect(library.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('nobody');
  await expect(library).toContainText('No picture has “nobody” in its file name');
  await desk.press('Mod+A');
  await page.keyboard.insertText('码头');
  await expect(library.getByRole('option')).toHaveAccessibleName('The pier, 码头, harbour.jpg');
  await expect(library.getByRole('status')).toHaveText('1 picture with “码头”');
  await desk.press('ArrowDown');
  await expect(library.getByRole('option')).toBeFocused();
  await expectAccessible(galley);
  await desk.press('Enter');
  await expect(library).toBeHidden();
  await expect(figure).toHaveCount(3);
  await expect(figure.nth(2).getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await expect(figure.nth(2).getByRole('textbox', { name: 'Licence' })).toHaveValue('CC BY 4.0');
  await desk.press('Escape');
  await desk.press('Mod+Z');
  await expect(figure).toHaveCount(2);
  const media = await readdir(join(dataDir, 'library', 'media'));
  const [name = ''] = media.filter((each) => each.endsWith('.jpg'));
  expect(media.filter((each) => each.endsWith('.jpg'))).toHaveLength(1);
  const stored = await readFile(join(dataDir, 'library', 'media', name));
  expect(stored.toString('latin1')).not.toMatch(/Kestrel|GPS|Exif/);

  await desk.showPane('Preview');
  const shown = desk.preview.contentFrame().getByRole('figure').first();
  await expect(shown).toContainText('The pier, 码头 (Maren Oduya, CC BY 4.0)');
  await expect
    .poll(() => shown.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(320);
  const html = await exportFile(galley, 'web-page', join(dataDir, 'gulls.html'));
  const held = `data:image/jpeg;base64,${stored.toString('base64')}`;
  // The preview's page but for the addresses of the pictures, which lead to the same bytes.
  expect(html.split(held)).toHaveLength(3);
  expect(await desk.previewHtml()).toContain(`src="/media/${name}"`);
  await exportFile(galley, 'wordpress-blocks', join(dataDir, 'blocks.html'));
  const [beside = ''] = await readdir(join(dataDir, 'blocks-media'));
  expect(beside).toBe(`harbour-${name.slice(0, 8)}.jpg`);
  expect(await readFile(join(dataDir, 'blocks-media', beside))).toEqual(stored);

  // A Word document has them in it, and brings them back with all their words.
  const document = join(dataDir, 'gulls.docx');
  await exportFile(galley, 'word', document);
  await desk.headline.fill('Gulls as they were');
  await answerOpenDialog(app, document);
  await desk.command('Import');
  await expect(desk.headline).toHaveValue('Gulls in pictures');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Gulls in pictures')).slice(2, 4))
    .toEqual(Array(2).fill('picture: A gull on a mast / The pier, 码头 / Maren Oduya / CC BY 4.0'));
  expect((await readdir(join(dataDir, 'library', 'media'))).filter((each) => each.endsWith('.jpg'))).toEqual([
    name,
  ]);
});

test('one Undo takes back what was typed into a field of a picture, as in the headline', async ({
  galley,
}) => {
  const { desk, page, app, dataDir } = galley;
  const file = join(dataDir, 'harbour.jpg');
  await writeFile(file, await makePicture(320, 200));
  await desk.startArticle('Gulls in pictures');
  await desk.focusBody();
  await answerOpenDialog(app, file);
  await desk.command('Picture');
  for (const name of ['Caption', 'Alt text']) {
    const field = desk.body.getByRole('figure').getByRole('textbox', { name });
    await field.click();
    await page.keyboard.type('The pier of the harbour', { delay: 15 });
    await expect(field).toHaveValue('The pier of the harbour');
    await desk.press('Mod+Z');
    await expect(field).toHaveValue('');
  }
});

test('a picture that comes in while she writes on leaves her where she is, and a phrase whole', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const input = await InputMethod.of(page);
  const large = await makePicture(4000, 3000);
  const figures = desk.body.getByRole('figure');
  await desk.startArticle('Gulls meanwhile');
  await desk.focusBody();
  await page.keyboard.type('One ');
  await giveFile(desk.body, 'paste', large, 'one.jpg');
  await page.keyboard.type('two ');
  await expect(figures).toHaveCount(1);
  await page.keyboard.type('three.');
  await expect(desk.body.getByRole('paragraph').first()).toHaveText('One two three.');

  await giveFile(desk.body, 'paste', await makePicture(4000, 3001), 'two.jpg');
  await desk.headline.focus();
  await desk.press('End');
  await input.compose('nihao');
  // The library has it, and the text waits for the phrase.
  const kept = async () =>
    (await readdir(join(dataDir, 'library', 'media'))).filter((each) => each.endsWith('.jpg'));
  await expect.poll(async () => (await kept()).length).toBe(2);
  await expect(figures).toHaveCount(1);
  await input.commit('你好');
  await expect(figures).toHaveCount(2);
  await expect(desk.headline).toBeFocused();
  await expect(desk.headline).toHaveValue('Gulls meanwhile你好');
  for (const figure of await figures.all()) {
    await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('');
  }
});
