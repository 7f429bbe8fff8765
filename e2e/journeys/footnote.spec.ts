import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle } from '../driver/articleFiles';
import { InputMethod } from '../driver/InputMethod';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'Gulls and their notes';

test('the words of a footnote are on the disk as she types them; Esc keeps them and Cancel takes them back', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const dialog = desk.dialog('Footnote');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('Forty gulls left.');
  await desk.press('ArrowLeft', 6);

  await desk.press('Mod+Alt+N');
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toBeFocused();
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
  await expect.poll(onDisk).toEqual(['Forty gulls left.']);

  await desk.press('Mod+Alt+N');
  await page.keyboard.type('By hand.');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. left.']);
  await expect(dialog).toBeVisible();
  await desk.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type(' (ours)');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. (ours) left.']);

  const mark = desk.body
    .getByRole('button', { name: 'Footnote 1: By hand.' })
    .or(desk.body.getByLabel('Footnote 1: By hand.'));
  await mark.first().click();
  await expect(dialog).toBeVisible();
  await desk.press('End');
  await page.keyboard.type(' At nine.');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. At nine. (ours) left.']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. (ours) left.']);
});

test('a footnote stands behind the words that are selected', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('Forty gulls left.');
  await desk.press('Mod+A');
  await desk.press('Mod+Alt+N');
  await page.keyboard.type('By hand.');
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['Forty gulls left.By hand.']);
});

test('what is typed at a selected mark stands right behind it, also by an input method', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const method = await InputMethod.of(page);
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('The harbour master left.');
  await desk.press('ArrowLeft', 6);
  await desk.press('Mod+Alt+N');
  await page.keyboard.type('Note.');
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
  await desk.press('ArrowLeft');
  await expect(desk.body.getByLabel('Footnote 1: Note.')).toHaveAttribute('data-selected');
  await page.keyboard.type('abc');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await expect.poll(onDisk).toEqual(['The harbour masterNote.abc left.']);
  await desk.press('ArrowLeft', 4);
  await method.press('KeyN');
  await method.compose('nihao');
  await method.commit('你好', 'Space');
  await expect.poll(onDisk).toEqual(['The harbour masterNote.你好abc left.']);
});

test('no key of deletion takes a footnote or a picture that was not selected first', async ({ galley }) => {
  const { app, desk, page, dataDir } = galley;
  const file = join(dataDir, 'gull.jpg');
  await writeFile(file, await makePicture(320, 200));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('The master');
  await desk.press('Mod+Alt+N');
  await page.keyboard.type('Note.');
  await desk.press('Enter');
  await page.keyboard.type(' ');
  const mark = desk.body.getByLabel('Footnote 1: Note.');
  await desk.press('Control+Backspace');
  await expect(mark).toBeVisible();
  await desk.press('Control+Backspace');
  await expect(mark).toHaveAttribute('data-selected');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await desk.press('Home');
  await desk.press('Control+Delete', 3);
  await expect(mark).toBeVisible();

  await desk.press('Mod+End');
  await answerOpenDialog(app, file);
  await desk.command('Picture');
  const figure = desk.body.getByRole('figure');
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await page.keyboard.type('A gull');
  await desk.press('Escape');
  await desk.press('ArrowDown');
  await page.keyboard.type('behind');
  await desk.press('Home');
  await desk.press('Control+Backspace');
  await expect(figure).toHaveAttribute('data-selected');
  await desk.press('Escape');
  await expect.poll(onDisk).toEqual(expect.arrayContaining(['picture:  / A gull /  / ', 'behind']));
});

test('on a Mac ⌥ and ⌘ with a key of deletion select a footnote first too', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await expect.poll(() => readArticle(dataDir, HEADLINE)).toBeDefined();
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  await page.reload();
  await desk.focusBody();
  await page.keyboard.type('The master');
  await desk.command('Footnote');
  await page.keyboard.type('Note.');
  await page.keyboard.press('Enter');
  const mark = desk.body.getByLabel('Footnote 1: Note.');
  for (const key of ['Alt+Backspace', 'Meta+Backspace']) {
    await page.keyboard.press(key);
    await expect(mark).toHaveAttribute('data-selected');
    await page.keyboard.press('ArrowRight');
    await expect(mark).not.toHaveAttribute('data-selected');
  }
  await page.keyboard.press('Alt+Backspace');
  await page.keyboard.press('Alt+Backspace');
  await expect(mark).toHaveCount(0);
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['The master']);
});

test('what another program drops stands where it was dropped, while a footnote is selected', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('The master');
  await desk.press('Mod+Alt+N');
  await page.keyboard.type('Note.');
  await desk.press('Enter');
  await page.keyboard.type(' left');
  const mark = desk.body.getByLabel('Footnote 1: Note.');
  await desk.press('ArrowLeft', 5);
  await desk.press('Backspace');
  await expect(mark).toHaveAttribute('data-selected');
  const place = await desk.body.getByText(' left').evaluate((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    const box = range.getBoundingClientRect();
    return { x: box.right - 1, y: (box.top + box.bottom) / 2 };
  });
  const session = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: ' early' }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['The masterNote. left early']);
});
