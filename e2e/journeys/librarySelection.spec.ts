import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { articlesFolder, linesOf, readArticle, readArticles } from '../driver/articleFiles';
import type { Desk } from '../driver/Desk';
import { expectAccessible } from '../driver/expectAccessible';
import { keepShelf, shelfId } from '../driver/keepShelf';
import { expect, test } from '../driver/test';

const selected = (desk: Desk) => desk.articles.getByRole('option', { selected: true });
const bar = (desk: Desk) => desk.library.getByRole('region', { name: 'Selected articles' });
const statuses = async (dataDir: string) => (await readArticles(dataDir)).map(({ status }) => status).sort();

test('Shift, Mod and Escape select without opening anything', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 8);
  const galley = await start();
  const { desk } = galley;
  await expect(desk.headline).toHaveValue('Lamp 1');
  await desk.row('Lamp 3').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Lamp 5').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(desk)).toHaveText([/Lamp 3/, /Lamp 5/]);
  await desk.row('Lamp 7').click({ modifiers: ['Shift'] });
  await expect(selected(desk)).toHaveText([/Lamp 5/, /Lamp 6/, /Lamp 7/]);
  await expect(bar(desk).getByRole('status')).toHaveText('3 articles selected');
  await expect(desk.headline).toHaveValue('Lamp 1');
  await expect(desk.row('Lamp 1')).toHaveAttribute('aria-current', 'true');
  await expectAccessible(galley);
  await desk.articles.press('Escape');
  await expect(selected(desk)).toHaveCount(0);
  await expect(bar(desk)).toBeHidden();
});

test('without a mouse she selects some, gives them a status and takes it back', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 6);
  const { desk, page } = await start();
  await desk.tabTo(desk.articles);
  await desk.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Lamp 2');
  await desk.press('Shift+ArrowDown', 2);
  await expect(selected(desk)).toHaveText([/Lamp 2/, /Lamp 3/, /Lamp 4/]);
  await desk.tabTo(bar(desk).getByRole('button', { name: 'Status' }));
  await desk.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Set the status' })).toBeVisible();
  await desk.press('ArrowDown', 2);
  await desk.press('Enter');
  await expect(page.getByText('3 articles are now Ready.')).toBeVisible();
  await expect.poll(() => statuses(dataDir)).toEqual(['draft', 'draft', 'draft', 'ready', 'ready', 'ready']);
  await desk.tabTo(desk.library.getByRole('button', { name: 'Undo' }));
  await desk.press('Enter');
  await expect(page.getByText('3 articles are as before.')).toBeVisible();
  expect(await statuses(dataDir)).toEqual(Array(6).fill('draft'));
});

test('Mod+A takes all that the list finds, also those that it has not read', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 130, (number) => ({ tags: number > 120 ? ['tide'] : [] }));
  const { desk, page } = await start();
  await desk.articles.focus();
  await desk.press('Mod+A');
  await expect(bar(desk).getByRole('status')).toHaveText('130 articles selected');
  await desk
    .row('Lamp 2')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(desk).getByRole('status')).toHaveText('129 articles selected');
  await bar(desk).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('dialog', { name: 'Change tags' }).getByRole('combobox').fill('tide, harbour');
  await desk.press('Enter');
  await expect(page.getByText('129 articles have the tags tide, harbour.')).toBeVisible();
  const tags = (await readArticles(dataDir)).map((article) => article.tags.length);
  expect(tags.filter((count) => count === 2)).toHaveLength(129);
});

test('the open article changes in the window too, and nothing that she typed is lost', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 4);
  const { desk, page } = await start();
  await desk.showPane('Details');
  await desk.focusBody();
  await desk.press('Mod+End');
  await page.keyboard.type(' More, unsaved.');
  await desk.row('Lamp 1').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Lamp 2').click({ modifiers: ['ControlOrMeta'] });
  await bar(desk).getByRole('button', { name: 'Status' }).click();
  await page.getByRole('button', { name: 'Published', exact: true }).click();
  await expect(desk.details.getByRole('combobox', { name: 'Status' })).toHaveValue('published');
  await desk.focusBody();
  await desk.press('Mod+End');
  await page.keyboard.type(' And more.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Lamp 1')))
    .toEqual(['What was said of lamp 1. More, unsaved. And more.']);
  await expect(desk.saveState).toHaveText(/^Saved/);
  expect(await statuses(dataDir)).toEqual(['draft', 'draft', 'published', 'published']);
});

test('many go into the bin in one step, the open one with them, and come back in one', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 5);
  const { desk, page } = await start();
  const binned = async () => (await readArticles(dataDir)).filter(({ binnedAt }) => binnedAt !== null).length;
  await desk.row('Lamp 1').click();
  await desk.row('Lamp 3').click({ modifiers: ['Shift'] });
  await desk.articles.press('Delete');
  await expect(page.getByText('3 articles are in the bin.')).toBeVisible();
  await expect(desk.headline).toHaveValue('Lamp 4');
  await expect(desk.rows()).toHaveText([/Lamp 4/, /Lamp 5/]);
  expect(await binned()).toBe(3);
  await desk.library.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.rows()).toHaveCount(5);
  await expect(desk.headline).toHaveValue('Lamp 1');
  expect(await binned()).toBe(0);
});

test('where the library is out of sight, the bar over the text says what is in the bin and gives it back', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 2);
  const { desk, page } = await start();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(desk.library).toBeHidden();
  await desk.command('Move to bin');
  await expect(desk.headline).toHaveValue('Lamp 2');
  const bar = page.getByRole('status').filter({ hasText: '“Lamp 1” is in the bin.' });
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.headline).toHaveValue('Lamp 1');
  await expect.poll(async () => (await readArticle(dataDir, 'Lamp 1'))?.binnedAt).toBeNull();
});

test('an open article that goes into the bin with others has her last words, and takes no more', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 400);
  const { desk, page } = await start();
  await desk.focusBody();
  await desk.press('Mod+End');
  await page.keyboard.type(' Typed at the last moment.');
  await desk.articles.focus();
  await desk.press('Mod+A');
  await desk.articles.press('Delete');
  // Of the four hundred the open one is the first: the others are still on their way.
  await expect(desk.headline).toHaveAttribute('readonly', '');
  await expect(desk.body).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByText('400 articles are in the bin.')).toBeVisible();
  await expect(desk.rows()).toHaveCount(0);
  const kept = await readArticle(dataDir, 'Lamp 1');
  expect(linesOf(kept)).toEqual(['What was said of lamp 1. Typed at the last moment.']);
  expect(kept?.binnedAt).not.toBeNull();
  await desk.library.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.headline).toHaveValue('Lamp 1');
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
});

test('those in the bin come back together', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 4, (number) => ({
    binnedAt: number > 1 ? '2026-11-20T10:00:00.000Z' : null,
  }));
  const { desk, page } = await start();
  await desk.command('Bin');
  await desk.row('Lamp 2').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Lamp 3').click({ modifiers: ['ControlOrMeta'] });
  await bar(desk).getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText('2 articles are out of the bin.')).toBeVisible();
  await expect(desk.rows()).toHaveText([/Lamp 4/]);
});

test('what cannot be changed is listed by its headline, with why', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 3);
  const { desk, page } = await start();
  await expect(desk.rows()).toHaveCount(3);
  await desk.row('Lamp 2').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Lamp 3').click({ modifiers: ['ControlOrMeta'] });
  await writeFile(join(articlesFolder(dataDir), `${shelfId(3)}.json`), '{ "headline": "Half a');
  await bar(desk).getByRole('button', { name: 'Status' }).click();
  await page.getByRole('button', { name: 'Ready', exact: true }).click();
  await page.getByText('1 not done').click();
  await expect(
    desk.library.getByRole('listitem').filter({ hasText: 'breaks off or is garbled' }),
  ).toBeVisible();
  expect(await readFile(join(articlesFolder(dataDir), `${shelfId(3)}.json`), 'utf8')).toBe(
    '{ "headline": "Half a',
  );
});

test('the selected are exported into a folder, over nothing that is there', async ({ start, dataDir }) => {
  await keepShelf(dataDir, 3, (number) => ({ slug: number < 3 ? 'lamp' : 'lamp-oil' }));
  const folder = join(dataDir, 'for-the-site');
  await mkdir(folder);
  await writeFile(join(folder, 'lamp.txt'), 'hers');
  const { app, desk, page } = await start();
  await desk.articles.focus();
  await desk.press('Mod+A');
  await answerOpenDialog(app, folder);
  await bar(desk).getByRole('button', { name: 'Export…' }).click();
  const dialog = desk.dialog('Export articles');
  await expect(dialog.getByRole('combobox', { name: 'Articles' })).toHaveValue('selected');
  await dialog.getByRole('radio', { name: 'Plain text' }).check();
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText(`3 articles are exported to ${folder}.`)).toBeVisible();
  expect((await readdir(folder)).sort()).toEqual(['lamp-2.txt', 'lamp-3.txt', 'lamp-oil.txt', 'lamp.txt']);
  expect(await readFile(join(folder, 'lamp.txt'), 'utf8')).toBe('hers');
  expect(await readFile(join(folder, 'lamp-oil.txt'), 'utf8')).toContain('What was said of lamp 3.');
});
