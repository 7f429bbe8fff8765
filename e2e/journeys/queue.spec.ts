import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newArticle } from '../../src/shared/article/article';
import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';
import { fillSignIn, openPublish, openSite, received, signIn } from '../wordpress/publishingDesk';

const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Puts into the queue what waited when Galley ended, an article for each headline. */
async function fillQueue(dataDir: string, headlines: readonly string[], own: object = {}): Promise<void> {
  const folder = join(dataDir, 'library', 'queue');
  await mkdir(folder, { recursive: true });
  for (const [at, headline] of headlines.entries()) {
    const article = { ...newArticle(idOf(900 + at), '2026-01-01T00:00:00.000Z', 'en'), headline };
    const job = {
      ...{ schemaVersion: 1, id: idOf(at), siteId: 'lampwright', key: `galley-${idOf(at)}`, status: 'draft' },
      ...{ date: null, article, over: null, attempts: 0, postId: null, pictures: {}, failure: null },
      ...{ isStopped: false, ...own },
    };
    await writeFile(join(folder, `${job.id}.json`), JSON.stringify(job));
  }
}

test('what she takes out of the queue leads to what stands next in it', async ({ start, dataDir }) => {
  await fillQueue(dataDir, ['Tides', '潮水', 'Lamps']);
  const galley = await start();
  const { desk, page } = galley;
  await page.setViewportSize({ width: 700, height: 600 });
  await desk.startArticle('The article of now');
  await desk.button('3 not sent').click();
  const rows = desk.dialog('Publish').getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  const takeOut = async (headline: string) => {
    await rows.filter({ hasText: headline }).getByRole('button', { name: 'Take out' }).focus();
    await desk.press('Enter');
    await expect(rows.filter({ hasText: headline })).toBeHidden();
  };
  await takeOut('潮水');
  await expect(rows.filter({ hasText: 'Lamps' })).toBeFocused();
  await expectAccessible(galley);
  await takeOut('Lamps');
  await expect(rows.filter({ hasText: 'Tides' })).toBeFocused();
});

test('what waits for a site that she removes is counted before, and says so after', async ({
  start,
  dataDir,
}) => {
  await fillQueue(dataDir, ['Tides', '潮水'], { siteName: 'Lampwright' });
  const galley = await start();
  const { desk, page } = galley;
  await desk.startArticle('The article of now');
  await desk.command('Sites');
  const sites = desk.dialog('Sites');
  await sites.getByRole('button', { name: 'New site' }).click();
  await sites.getByRole('textbox', { name: 'Name', exact: true }).fill('Dengta');
  await sites.getByRole('textbox', { name: 'Name in Chinese' }).fill('灯塔');
  await sites.getByRole('textbox', { name: 'Address' }).fill('https://dengta.example');
  await sites.getByRole('button', { name: 'Save site' }).click();
  await expect(sites.getByText('Dengta is saved.')).toBeVisible();
  await desk.choose(sites, 'Site', 'Lampwright');
  await sites.getByRole('button', { name: 'Remove site…' }).click();
  const asking = desk.dialog('Remove Lampwright?');
  await expect(asking).toContainText('2 articles wait in the queue for it, and will not go.');
  await expectAccessible(galley);
  await asking.getByRole('button', { name: 'Remove site' }).click();
  await expect(asking).toBeHidden();
  await sites.getByRole('button', { name: 'Close' }).click();

  await desk.button('2 not sent').click();
  const rows = desk.dialog('Publish').getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(rows.first()).toContainText('Galley has no site “Lampwright” any more');
  await expect(rows.first().getByRole('button')).toHaveText(['Copy all', 'Try now', 'Take out']);
  await expectAccessible(galley);
  for (const headline of ['潮水', 'Tides']) {
    const row = rows.filter({ hasText: headline });
    await row.getByRole('button', { name: 'Take out' }).click();
    await expect(row).toBeHidden();
  }
  await expect(page.getByText('The queue says why.')).toBeHidden();
});

test('what she writes while an article waits is said to be missing, and one press includes it', async ({
  galley,
}) => {
  const site = await openSite();
  const { desk, page } = galley;
  await page.setViewportSize({ width: 700, height: 600 });
  await desk.startArticle('Tides');
  await desk.focusBody();
  await desk.write('The first words.');
  const dialog = await openPublish(desk);
  await signIn(desk, site, 'editor');
  await site.stop();
  await dialog.getByRole('button', { name: 'Send' }).click();
  const rows = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(rows).toContainText(/It is tried again at .* As of \d\d:\d\d\./, { timeout: 60_000 });
  await expect(rows.getByRole('button')).toHaveText(['Try now', 'Take out']);
  await desk.press('Escape');
  await desk.focusBody();
  await desk.press('Mod+End');
  await page.keyboard.type(' And more.');
  await desk.press('Mod+Shift+J');
  await expect(rows).toContainText('You have written on since; send it again to include that.');
  await expectAccessible(galley);
  await rows.getByRole('button', { name: 'Send again' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).not.toContainText('You have written on since');
});

test('of many that went the queue shows the last ones, and the others when she asks; why one waits is said once', async ({
  start,
  dataDir,
}) => {
  const site = await openSite();
  await fillQueue(
    dataDir,
    Array.from({ length: 22 }, (_, at) => `Lamp ${at + 1}`),
  );
  const galley = await start();
  const { desk } = galley;
  await desk.startArticle('The article of now');
  const dialog = await openPublish(desk);
  const rows = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(rows).toHaveCount(22);
  await dialog.getByRole('button', { name: 'Sign in…' }).first().click();
  await expect(await fillSignIn(desk, site, 'editor')).toBeHidden({ timeout: 30_000 });
  const all = dialog.getByRole('button', { name: 'Show all 22 sent' });
  await expect(all).toBeVisible({ timeout: 120_000 });
  await expect(rows).toHaveCount(20);
  await expect(rows.first()).toContainText('Lamp 22');
  await expectAccessible(galley);
  await all.click();
  await expect(rows).toHaveCount(22);
  await dialog.getByRole('button', { name: 'Show the last 20 sent' }).click();
  await expect(rows).toHaveCount(20);

  await site.stop();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(rows.first()).toContainText(/Lampwright \(127\.0\.0\.1:\d+\) cannot be reached/, {
    timeout: 60_000,
  });
  await expect(received(dialog)).toBeHidden();
});
