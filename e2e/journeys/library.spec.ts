import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf, readArticles } from '../driver/articleFiles';
import { keepArticle } from '../driver/keepArticle';
import { keepShelf } from '../driver/keepShelf';
import { expect, test } from '../driver/test';

test('an empty library says how to begin', async ({ galley: { desk } }) => {
  await expect(desk.newArticleButtons().first()).toBeVisible();
  await desk.startArticle('The first one');
  await expect(desk.row('The first one')).toBeVisible();
});

test('newest changes come first, with headline and status', async ({ galley: { desk } }) => {
  for (const headline of ['Alder', 'Birch', 'Cedar']) {
    await desk.startArticle(headline);
    await expect(desk.row(headline)).toBeVisible();
  }
  await expect(desk.rows()).toHaveText([/Cedar/, /Birch/, /Alder/]);
  await expect(desk.row('Cedar')).toContainText('Draft');
  await desk.row('Alder').click();
  await expect(desk.headline).toHaveValue('Alder');
  await desk.focusBody();
  await desk.write('Changed last.');
  await expect(desk.rows()).toHaveText([/Alder/, /Cedar/, /Birch/]);
});

test('a row of another day says the day of its heading to those who only hear it', async ({
  start,
  dataDir,
}) => {
  const id = '01890000-0000-7000-8000-000000000001';
  await keepArticle(dataDir, { id, headline: 'Harbour', changedAt: '2025-11-23T12:00:00.000Z' });
  const { desk } = await start();
  await expect(desk.row(/^Harbour.* 23 November 2025, \d\d:\d\d$/)).toBeVisible();
  await desk.startArticle('Lamps');
  await expect(desk.row(/^Lamps.*EN \d\d:\d\d$/)).toBeVisible();
});

test('a duplicate has the words and leaves the original alone', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle('Twin');
  await desk.focusBody();
  await desk.write('The same words.');
  await desk.command('Duplicate article');
  await expect(desk.rows()).toHaveCount(2);
  await expect(desk.body).toHaveText('The same words.');
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.write(' And more.');
  await expect
    .poll(async () => (await readArticles(dataDir)).flatMap(linesOf).sort())
    .toEqual(['The same words.', 'The same words. And more.']);
});

test('the bin keeps an article until she brings it back', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await desk.startArticle('Thrown away');
  await desk.focusBody();
  await desk.write('Words worth keeping.');
  await desk.command('Move to bin');
  await expect(desk.row('Thrown away')).toHaveCount(0);
  await expect
    .poll(async () => (await readArticles(dataDir)).map(({ binnedAt }) => binnedAt !== null))
    .toEqual([true]);

  await desk.command('Bin');
  await expect(desk.row('Thrown away')).toBeVisible();
  await desk.row('Thrown away').click();
  await desk.button('Put back').click();
  await expect
    .poll(async () => (await readArticles(dataDir)).map(({ binnedAt }) => binnedAt))
    .toEqual([null]);
  expect((await readArticles(dataDir)).flatMap(linesOf)).toEqual(['Words worth keeping.']);
});

test('search narrows the list and Escape gives it back', async ({ galley: { desk } }) => {
  for (const headline of ['Harbour dues', 'Lamp oil', 'Harbour lights']) await desk.startArticle(headline);
  await expect(desk.rows()).toHaveCount(3);
  await desk.search.fill('harbour');
  await expect(desk.rows()).toHaveText([/Harbour lights/, /Harbour dues/]);
  await desk.search.fill('nothing like it');
  await expect(desk.rows()).toHaveCount(0);
  await desk.search.press('Escape');
  await expect(desk.search).toHaveValue('');
  await expect(desk.rows()).toHaveCount(3);
});

test('the keyboard goes from the search into the list, and is not lost with an article', async ({
  galley: { desk, page },
}) => {
  for (const headline of ['Harbour dues', 'Lamp oil', 'Harbour lights']) await desk.startArticle(headline);
  await desk.search.fill('harbour');
  await expect(desk.rows()).toHaveCount(2);
  await desk.search.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Harbour dues');
  await desk.command('Move to bin');
  await expect(desk.library.getByRole('listbox', { name: 'Articles' })).toBeFocused();
});

test('a click keeps the keyboard in the list, and Enter takes it to the text', async ({
  galley: { desk },
}) => {
  for (const headline of ['Third', 'Second', 'First']) {
    await desk.startArticle(headline);
    await desk.focusBody();
    await desk.write(`Words of ${headline}.`);
  }
  // A slug that comes late has an article saved once more, and for a moment before the newer one.
  await expect(desk.rows()).toHaveText([/First/, /Second/, /Third/]);
  await desk.row('Second').click();
  await expect(desk.body).toHaveText('Words of Second.');
  await expect(desk.articles).toBeFocused();
  await desk.press('ArrowDown');
  await expect(desk.body).toHaveText('Words of Third.');
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
});

test('Galley opens where she was', async ({ start }) => {
  const first = await start();
  await first.desk.startArticle('Left open');
  await first.desk.startArticle('Newer');
  await first.desk.row('Left open').click();
  await expect(first.desk.headline).toHaveValue('Left open');
  await first.close();
  const { desk } = await start();
  await expect(desk.headline).toHaveValue('Left open');
});

test('after a start the caret is where it was, and the first key goes there', async ({ start, dataDir }) => {
  const kept = async () =>
    JSON.parse(await readFile(join(dataDir, 'session.json'), 'utf8').catch(() => '{}')).caret;
  const first = await start();
  await first.desk.startArticle('Left open');
  await first.desk.focusBody();
  await first.desk.write('The first line.', 'The second line.');
  await first.desk.press('ArrowUp');
  await first.desk.press('Home');
  await first.close();

  const second = await start();
  await expect(second.desk.body).toBeFocused();
  await second.page.keyboard.type('Here ');
  await expect(second.desk.body.getByRole('paragraph').first()).toHaveText('Here The first line.');
  await expect.poll(kept).toMatchObject({ in: 'body', anchor: { offset: 5 } });
  await expect
    .poll(async () => (await readArticles(dataDir)).flatMap(linesOf))
    .toContain('Here The first line.');
  await second.kill();

  const third = await start();
  await expect(third.desk.body).toBeFocused();
  await third.page.keyboard.type('and now ');
  await expect(third.desk.body.getByRole('paragraph').first()).toHaveText('Here and now The first line.');
  await third.desk.headline.focus();
  await third.desk.press('Home');
  await third.desk.press('Shift+ArrowRight', 4);
  await third.close();

  const { desk, page } = await start();
  await expect(desk.headline).toBeFocused();
  await page.keyboard.type('Right');
  await expect(desk.headline).toHaveValue('Right open');
});

test('the palette shows commands and articles apart', async ({ galley: { desk } }) => {
  await desk.startArticle('Quotas at the pier');
  await desk.press('Mod+K');
  await desk.page.getByRole('combobox', { name: 'Command' }).fill('quot');
  const dialog = desk.dialog('Commands');
  await expect(
    dialog.getByRole('group', { name: 'Commands' }).getByRole('option', { name: /^Quote/ }),
  ).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'Articles' }).getByRole('option')).toHaveCount(1);
});

test('without a place of its own, Galley opens the article changed last, once the whole library is read', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 1500);
  const { desk } = await start();
  await expect(desk.headline).toHaveValue('Lamp 1', { timeout: 60_000 });
  await expect(desk.body).toBeFocused();
});
