import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesFolder, linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import { keepShelf } from '../driver/keepShelf';
import { askedAtQuit } from '../driver/askedAtQuit';
import { expect, test } from '../driver/test';

const ID = '01890000-0000-7000-8000-00000000000';

/** What a site answered of an article when it was sent. */
async function keepPost(dataDir: string, articleId: string, status: string): Promise<void> {
  const folder = join(dataDir, 'library', 'publications');
  await mkdir(folder, { recursive: true });
  const held = {
    ...{ id: 7, link: 'https://lampwright.example/lamps/', status, slug: 'lamps', date_gmt: null },
    ...{ modified_gmt: '', title: 'Lamps', content: '', excerpt: '', footnotes: null, author: 1 },
    ...{ featured_media: 0, categories: [], tags: [] },
  };
  const onSite = { postId: 7, sentAt: daysAgo(3), held, article: null, pictures: {}, changed: null };
  const known = { schemaVersion: 1, sites: { lampwright: onSite }, receipts: [] };
  await writeFile(join(folder, `${articleId}.json`), JSON.stringify(known));
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test('an article in the bin is read and not changed, until she puts it back', async ({ galley }) => {
  const { desk, dataDir, page } = galley;
  await desk.startArticle('Low water', 'What the tide left.');
  await desk.focusBody();
  await desk.write('The first word.', '');
  await desk.quote('“It was always there,” she said.');
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row('Low water').click();
  await expect(
    page.getByText(/^In the bin since .*, and kept at least until .* Put it back to change it/),
  ).toBeVisible();
  await expectAccessible(galley);

  const before = await readArticle(dataDir, 'Low water');
  for (const field of [desk.headline, desk.standfirst, desk.body]) {
    await expect(field).toBeVisible();
    await field.focus();
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+B');
    await page.keyboard.press('ControlOrMeta+Z');
  }
  await expect(desk.headline).toHaveAttribute('readonly', '');
  await expect(desk.body).toHaveAttribute('contenteditable', 'false');
  await expect(desk.button('Edit source')).toHaveCount(0);
  await expect(desk.formatting.getByRole('button', { name: 'Bold' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await desk.showPane('Details');
  await expect(desk.details.getByRole('textbox', { name: 'Byline' })).toBeDisabled();
  await expect(desk.saveState).toHaveText(/^Saved/);
  expect(await readArticle(dataDir, 'Low water')).toEqual(before);

  await desk.command('Put back');
  await expect(desk.headline).not.toHaveAttribute('readonly');
  await desk.focusBody();
  await desk.press('Mod+Home');
  await desk.write('Again: ');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Low water'))[0])
    .toBe('Again: The first word.');
});

test('nothing leaves the bin by itself; what she deletes for good is gone with its history', async ({
  start,
  dataDir,
}) => {
  await keepArticle(dataDir, { id: `${ID}1`, headline: 'Long gone', binnedAt: daysAgo(400) }, 'Old words.');
  await keepArticle(dataDir, { id: `${ID}2`, headline: 'Thrown last week', binnedAt: daysAgo(7) }, 'Newer.');
  await keepArticle(dataDir, { id: `${ID}3`, headline: 'Still wanted' }, 'Wanted.');
  const revisions = join(dataDir, 'library', 'revisions');
  await mkdir(revisions);
  for (const digit of [1, 3]) await writeFile(join(revisions, `${ID}${digit}.jsonl`), '');
  const galley = await start();
  const { desk, page } = galley;
  await desk.command('Bin');
  await expect(desk.rows()).toHaveCount(2);
  await expect(desk.row(/Thrown last week.*since \d+ \w+/)).toBeVisible();
  await expect(desk.row(/Long gone.*since \d+ \w+ \d+/)).toBeVisible();
  await expect(
    page.getByText('Nothing here goes by itself. What is past 30 days waits for you to delete it.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Delete 1 past 30 days…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete this article for good?' });
  await expect(question.getByRole('button', { name: 'Keep in the bin' })).toBeFocused();
  await expectAccessible(galley);
  await desk.press('Enter');
  await expect(question).toBeHidden();
  expect(await readArticles(dataDir)).toHaveLength(3);

  await page.getByRole('button', { name: 'Delete 1 past 30 days…' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(desk.rows()).toHaveText([/Thrown last week/]);
  expect((await readArticles(dataDir)).map(({ headline }) => headline).sort()).toEqual([
    'Still wanted',
    'Thrown last week',
  ]);
  expect(await readdir(revisions)).toEqual([`${ID}3.jsonl`]);

  await desk.row('Thrown last week').click();
  await desk.button('Delete for good…').click();
  await page
    .getByRole('dialog', { name: 'Delete “Thrown last week” for good?' })
    .getByRole('button', { name: 'Delete for good' })
    .click();
  await expect(desk.rows()).toHaveCount(0);
  expect(await readdir(articlesFolder(dataDir))).toEqual([`${ID}3.json`]);
});

test('she deletes several for good at once, after a question that says how many and that nothing brings them back', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 6, (number) => ({ binnedAt: number > 1 ? daysAgo(2) : null }));
  const galley = await start();
  const { desk, page } = galley;
  const bar = desk.library.getByRole('region', { name: 'Selected articles' });
  await desk.command('Bin');
  await desk.row('Lamp 3').click();
  await desk.row('Lamp 4').click({ modifiers: ['Shift'] });
  await bar.getByRole('button', { name: 'Delete for good…' }).click();
  const two = page.getByRole('dialog', { name: 'Delete 2 articles for good?' });
  await expect(two).toContainText('Galley cannot bring them back');
  await expect(two.getByRole('button', { name: 'Keep in the bin' })).toBeFocused();
  await expectAccessible(galley);
  await desk.press('Enter');
  await expect(two).toBeHidden();
  expect(await readArticles(dataDir)).toHaveLength(6);

  await bar.getByRole('button', { name: 'Delete for good…' }).click();
  await two.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('2 articles are deleted for good.')).toBeVisible();
  await expect(desk.library.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(desk.rows()).toHaveText([/Lamp 2/, /Lamp 5/, /Lamp 6/]);
  await expect(desk.headline).toHaveValue('Lamp 5');

  await desk.articles.press('ControlOrMeta+A');
  await desk.articles.press('Delete');
  await page
    .getByRole('dialog', { name: 'Delete 3 articles for good?' })
    .getByRole('button', { name: 'Delete for good' })
    .click();
  await expect(desk.rows()).toHaveCount(0);
  await expect(desk.headline).toHaveValue('Lamp 1');
  expect((await readArticles(dataDir)).map(({ headline }) => headline)).toEqual(['Lamp 1']);
});

test('what goes to the bin, and from there for good, leaves its post on the site, and that is said', async ({
  start,
  dataDir,
}) => {
  await keepShelf(dataDir, 4);
  const articles = await readArticles(dataDir);
  const published = articles.filter(({ headline }) => headline !== 'Lamp 4');
  for (const [at, { id }] of published.entries()) await keepPost(dataDir, id, at === 0 ? 'draft' : 'publish');
  const galley = await start();
  const { desk, page } = galley;
  await desk.row('Lamp 2').click();
  await desk.command('Move to bin');
  await expect(
    page.getByText(/“Lamp 2” is in the bin\. Its post stays on Lampwright, and readers see it/),
  ).toBeVisible();
  // The list follows the bar: until then her selection would take it in once more.
  await expect(desk.row('Lamp 2')).toBeHidden();
  await desk.row('Lamp 1').click();
  await desk.row('Lamp 4').click({ modifiers: ['Shift'] });
  const bar = desk.library.getByRole('region', { name: 'Selected articles' });
  await bar.getByRole('button', { name: 'Move to bin' }).click();
  await expect(
    page.getByText(/2 of them have posts on Lampwright, and these stay there\. Readers see 1/),
  ).toBeVisible();

  await desk.command('Bin');
  await desk.row('Lamp 2').click();
  await expect(
    page.getByText(/^In the bin since .* Its post stays on Lampwright, and readers see it/),
  ).toBeVisible();
  await expectAccessible(galley);
  await desk.button('Delete for good…').click();
  const one = page.getByRole('dialog', { name: 'Delete “Lamp 2” for good?' });
  await expect(one).toContainText(
    'choose Unpublish in Publish. Once it is deleted here, that can be done on the site alone.',
  );
  await expectAccessible(galley);
  await desk.press('Escape');
  await desk.button('Show its post…').click();
  await expect(desk.dialog('Publish').getByRole('button', { name: 'Unpublish…' })).toBeVisible();
  await desk.press('Escape');

  await desk.articles.press('ControlOrMeta+A');
  await desk.articles.press('Delete');
  await expect(page.getByRole('dialog', { name: 'Delete 4 articles for good?' })).toContainText(
    '3 of them have posts on Lampwright',
  );
});

test('in a narrow window the bin of a library that has nothing else takes the first click', async ({
  galley: { desk, page },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await desk.startArticle('The only one');
  await desk.command('Move to bin');
  await expect(page.getByRole('button', { name: /^Start writing/ })).toBeVisible();
  await desk.command('Bin');
  await desk.row('The only one').click();
  await expect(desk.headline).toHaveValue('The only one');
  await desk.command('Put back');

  await desk.command('Move to bin');
  await desk.press('Mod+Shift+L');
  await expect(desk.search).toBeFocused();
  await page.getByRole('button', { name: /^Start writing/ }).click();
  await expect(desk.headline).toBeFocused();
});

test('what she still types when the open article goes into the bin stands in no other, and is asked about at the end', async ({
  galley: { app, desk, page },
  dataDir,
}) => {
  const linesIn = async (headline: string) => linesOf(await readArticle(dataDir, headline));
  await desk.startArticle('Stays');
  await desk.focusBody();
  await desk.write('It stays.');
  await desk.startArticle('Goes');
  await desk.focusBody();
  await desk.write('It goes.');
  await expect(desk.saveState).toHaveText(/^Saved/);
  await page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menu', { name: 'File' }).getByRole('menuitem', { name: 'Move to bin' }).click();
  await page.keyboard.type('More');
  await expect(desk.headline).toHaveValue('Stays');
  await expect(desk.articles).toBeFocused();
  expect([await linesIn('Stays'), await linesIn('Goes')]).toEqual([['It stays.'], ['It goes.']]);

  // Its words stand in this bar alone.
  const told = page.getByRole('alert').filter({ hasText: 'What you typed meanwhile' });
  await expect(told).toContainText('“M');
  const asked = await askedAtQuit(app);
  await expect.poll(() => asked.jsonValue()).toEqual(['Your last words are not saved.']);
  await told.getByRole('button', { name: 'Dismiss' }).click();
});
