import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../driver/articleFiles';
import type { Desk } from '../driver/Desk';
import { expect, test } from '../driver/test';
import { openPublish, openSite, received, signIn } from '../wordpress/publishingDesk';
import type { WordPressSite } from '../wordpress/startWordPress';

const HEADLINE = 'Who lit the lamps';
/** Those of the tests that asked for one. */
const sites: WordPressSite[] = [];

test.afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
});

async function writeSample(desk: Desk): Promise<void> {
  await desk.startArticle(HEADLINE, 'Forty years of harbour logs.');
  await desk.focusBody();
  await desk.write('Readers in Port Sorrel found on Monday.');
}

test('nothing is sent before Galley knows what the site has: a draft proposed unseen would take the post from its readers', async ({
  start,
}) => {
  const site = await openSite();
  sites.push(site);
  const before = await start();
  await writeSample(before.desk);
  const sending = await openPublish(before.desk);
  await signIn(before.desk, site, 'editor');
  await sending.getByRole('combobox', { name: 'Post status' }).selectOption({ label: 'Published' });
  await sending.getByRole('button', { name: 'Send' }).click();
  await expect(received(sending).getByRole('listitem')).toHaveCount(1, { timeout: 60_000 });
  await before.close();

  const { desk, page } = await start();
  await desk.focusBody();
  await desk.write('More. ');
  // The moment it is there: quicker than main can answer.
  const unseen = page.evaluate(async () => {
    const sends = () =>
      [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Send');
    await new Promise<void>((resolve) =>
      new MutationObserver(() => sends().length > 0 && resolve()).observe(document.body, {
        childList: true,
        subtree: true,
      }),
    );
    for (const send of sends()) send.click();
    return sends().map(({ ariaDisabled }) => ariaDisabled);
  });
  await desk.button('Publish').click();
  expect(await unseen).toEqual(['true']);
  const dialog = desk.dialog('Publish');
  await dialog.getByRole('button', { name: 'Send' }).click();
  // Signed out by the restart, it waits.
  const waiting = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(waiting).toContainText('Lampwright, published.');
  await expect(waiting).toHaveCount(1);
});

test('where what the sites have cannot be read, that is told, and Send looks once more', async ({
  galley: { desk },
  dataDir,
}) => {
  await writeSample(desk);
  await expect.poll(() => readArticle(dataDir, HEADLINE)).toBeDefined();
  const { id } = (await readArticle(dataDir, HEADLINE))!;
  const folder = join(dataDir, 'library', 'publications');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${id}.json`), '{');
  const dialog = await openPublish(desk);
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  const send = dialog.getByRole('button', { name: 'Send' });
  await send.click();
  await rm(join(folder, `${id}.json`));
  await send.click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await send.click();
  await expect(desk.dialog('Sign in to Lampwright')).toBeVisible();
});
