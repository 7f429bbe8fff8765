import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { expectAccessible } from '../driver/expectAccessible';
import type { Galley } from '../driver/launchGalley';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';
import {
  fillSignIn,
  openPublish,
  openSite as startSite,
  received,
  signIn,
} from '../wordpress/publishingDesk';
import { allPosts, askSite } from '../wordpress/siteContents';
import type { WordPressSite } from '../wordpress/startWordPress';

const HEADLINE = 'The night Port Sorrel’s tide records went missing';

/** Those of the tests that asked for one. */
const open: WordPressSite[] = [];

async function openSite(): Promise<WordPressSite> {
  const site = await startSite();
  open.push(site);
  return site;
}

test.afterEach(async () => {
  for (const site of open.splice(0)) await site.stop();
});

/** Those of the sample, in any status short of the bin. */
const postsOn = async (site: WordPressSite) =>
  (await allPosts(site)).filter(({ status, title }) => status !== 'trash' && title.raw.includes('tide'));

const status = (dialog: Locator) => dialog.getByRole('combobox', { name: 'Post status' });

async function writeSample({ desk }: Galley): Promise<void> {
  await desk.startArticle(HEADLINE, 'Forty years of harbour logs.');
  await desk.focusBody();
  await desk.write('Readers in Port Sorrel found on Monday.');
}

test('an article is signed in for, sent with its last words, and sent again without a second post', async ({
  galley,
  dataDir,
}) => {
  const site = await openSite();
  const { desk, page } = galley;
  await writeSample(galley);
  const dialog = await openPublish(desk);
  await expect(dialog.getByText('Not signed in to Lampwright yet.')).toBeVisible();
  await expect(status(dialog)).toHaveAccessibleDescription(/Once you are signed in/);

  // Send asks her to sign in first, and refuses in words, beside what is wrong.
  await dialog.getByRole('button', { name: 'Send' }).click();
  const signing = await fillSignIn(desk, site, 'editor', 'abcd efgh ijkl mnop qrst uvwx');
  await expect(signing.getByRole('alert')).not.toBeEmpty({ timeout: 30_000 });
  await expect(signing.getByLabel('Application password')).toBeFocused();
  await expect(signing.getByRole('textbox', { name: 'Address' })).toHaveValue(site.address);
  await expectAccessible(galley);
  await fillSignIn(desk, site, 'editor');
  await expect(signing).toBeHidden({ timeout: 30_000 });
  await expect(dialog.getByRole('button', { name: 'Send' })).toBeFocused();
  await desk.press('Escape');

  await desk.focusBody();
  await desk.press('Mod+End');
  await page.keyboard.type(' And one breath more.');
  await desk.press('Mod+Shift+J');
  await expect(status(dialog)).toHaveValue('draft');
  await expect(status(dialog)).not.toHaveAccessibleDescription(/Once you are signed in/);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(received(dialog).getByText('Sent to Lampwright, draft on the site.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(dialog.getByText(/^On Lampwright since .*, a draft\.$/)).toBeVisible();
  await expectAccessible(galley);
  const [post, ...others] = await postsOn(site);
  expect(others).toEqual([]);
  expect(post).toMatchObject({ status: 'draft', title: { raw: HEADLINE } });
  expect(post?.content.raw).toContain('And one breath more.');

  await status(dialog).selectOption({ label: 'Published' });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByText(/^On Lampwright since .*, published\.$/)).toBeVisible({ timeout: 60_000 });
  expect(await postsOn(site)).toMatchObject([{ status: 'publish' }]);
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  await expect(page.getByText('The post and the article are the same.')).toBeVisible({ timeout: 30_000 });
  await desk.press('Escape');
  // What readers see is not taken from them by the proposal, and not unsaid by her choice.
  await expect(status(dialog)).toHaveValue('publish');
  await status(dialog).selectOption({ label: 'Draft on the site' });
  await expect(dialog.getByText(/they do not see it any more\.$/)).toBeVisible();

  await desk.press('Escape');
  await expect(dialog).toBeHidden();
  await galley.close();
  const { password } = site.users.editor;
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
    expect(bytes.includes(password) || bytes.includes(password.replaceAll(' ', '')), entry.name).toBe(false);
  }
});

test('what a colleague changed on the site is not written over, and comes into the article; her own is compared and corrected', async ({
  galley,
}) => {
  const site = await openSite();
  const { desk, page } = galley;
  await writeSample(galley);
  await desk.press('Enter');
  await desk.write('Nobody knows who lit the lamps.');
  const dialog = await openPublish(desk);
  await signIn(desk, site, 'editor');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(received(dialog).getByText('Sent to Lampwright, draft on the site.')).toBeVisible({
    timeout: 60_000,
  });
  const [post] = await postsOn(site);
  // As a colleague does who writes in WordPress itself.
  await askSite(site, `posts/${post!.id}`, {
    content: `${post!.content.raw.replace('on Monday', 'on Tuesday')}\n\n<!-- wp:paragraph -->\n<p>A line of a colleague.</p>\n<!-- /wp:paragraph -->`,
  });

  await dialog.getByRole('button', { name: 'Send' }).click();
  // The queue comes into sight with it.
  const waiting = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(waiting).toContainText('Somebody has changed the post', { timeout: 60_000 });
  // A second press of the same key looks at the change, and does not go over it.
  await expect(dialog.getByRole('button', { name: 'Send over it' })).toBeVisible();
  await desk.press('Enter');
  const comparing = desk.dialog('Changed on Lampwright');
  await expect(comparing.getByText('A line of a colleague.')).toBeVisible({ timeout: 30_000 });
  await expect(comparing.getByText('Tuesday')).toBeVisible();
  await expectAccessible(galley);
  await comparing.getByRole('button', { name: 'Take into the article' }).click();
  await expect(comparing.getByText(/^It stands in the article now/)).toBeVisible();
  await comparing.getByRole('button', { name: 'Close' }).click();
  await expect(desk.body.getByRole('paragraph')).toHaveText([
    'Readers in Port Sorrel found on Tuesday.',
    'Nobody knows who lit the lamps.',
    'A line of a colleague.',
  ]);

  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  const receipts = dialog.getByRole('list', { name: 'Receipts of this article' }).getByRole('listitem');
  await expect(receipts).toHaveCount(3, { timeout: 60_000 });
  await expect(receipts.first()).toContainText('Sent to Lampwright, draft on the site.');
  const [now, ...others] = await postsOn(site);
  expect(others).toEqual([]);
  expect(now?.content.raw).toContain('on Tuesday');
  expect(now?.content.raw).toContain('A line of a colleague.');

  // The next day she corrects what stands there now.
  await desk.press('Escape');
  await desk.focusBody();
  await desk.press('Mod+Home');
  await desk.press('Shift+ArrowRight', 'Readers'.length);
  await page.keyboard.type('Fishers');
  await desk.press('Mod+Shift+J');
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  const corrected = desk.dialog('Compared with Lampwright');
  await expect(corrected.getByText('Fishers')).toBeVisible({ timeout: 30_000 });
  await corrected.getByRole('button', { name: 'Draft a correction note' }).click();
  await expect(corrected.getByText(/^The note stands at the end/)).toBeVisible();
  await desk.press('Escape');
  await expect(
    desk.body.getByText('An earlier version said “Readers” where it now says “Fishers”.'),
  ).toBeVisible();

  // Each was one step, which Undo takes back.
  await desk.press('Escape');
  await desk.command('Undo');
  await expect(desk.body).not.toContainText('An earlier version');
  await expect(desk.body).toContainText('A line of a colleague.');
});

test('she says which picture stands for the article, or that none does, and it is kept', async ({
  galley,
  dataDir,
}) => {
  const site = await openSite();
  const { desk, app, page } = galley;
  await writeSample(galley);
  const file = join(dataDir, 'harbour.jpg');
  await writeFile(file, await makePicture(320, 200));
  await answerOpenDialog(app, file);
  await desk.command('Picture');
  const figure = desk.body.getByRole('figure');
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await page.keyboard.insertText('The pier');
  await desk.press('Escape');
  const dialog = await openPublish(desk);
  const featured = dialog.getByRole('combobox', { name: 'Featured picture' });
  await expect(featured.getByRole('option')).toHaveText(['The first picture', 'Picture 1: The pier', 'None']);
  await signIn(desk, site, 'editor');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(received(dialog).getByText('Sent to Lampwright')).toBeVisible({ timeout: 60_000 });
  const [first] = await postsOn(site);
  expect(first?.featured_media).toBeGreaterThan(0);

  await featured.selectOption({ label: 'None' });
  await desk.press('Escape');
  await openPublish(desk);
  await expect(featured).toHaveValue('none');
  await expectAccessible(galley);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(received(dialog).getByText('Sent to Lampwright')).toHaveCount(2, { timeout: 60_000 });
  expect((await postsOn(site))[0]?.featured_media).toBe(0);
});

test('a post is unpublished, goes to the site’s bin, and comes out of it when it is sent once more', async ({
  galley,
}) => {
  const site = await openSite();
  const { desk, page } = galley;
  await writeSample(galley);
  const dialog = await openPublish(desk);
  await signIn(desk, site, 'editor');
  await expect(page.locator(':focus')).toContainText('Signed in as');
  await status(dialog).selectOption({ label: 'Published' });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByText(/^On Lampwright since .*, published\.$/)).toBeVisible({ timeout: 60_000 });

  const unpublish = dialog.getByRole('button', { name: 'Unpublish…' });
  await unpublish.click();
  const asking = desk.dialog('Unpublish on Lampwright?');
  await expect(asking).toContainText('The words here stay.');
  await expect(asking.getByRole('button', { name: 'Leave it there' })).toBeFocused();
  await desk.press('Escape');
  await expect(asking).toBeHidden();
  await expect(unpublish).toBeFocused();
  await unpublish.click();
  await expectAccessible(galley);
  await asking.getByRole('button', { name: 'Unpublish' }).click();
  await expect(received(dialog).getByText('Unpublished on Lampwright, a draft there now.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(dialog.getByText(/^On Lampwright since .*, a draft\.$/)).toBeVisible();
  await expect(unpublish).toBeHidden();
  await expect(page.locator(':focus')).toContainText('On Lampwright since');
  expect(await postsOn(site)).toMatchObject([{ status: 'draft' }]);

  await dialog.getByRole('button', { name: 'Move to the site’s bin…' }).click();
  await desk
    .dialog('Move to the bin of Lampwright?')
    .getByRole('button', { name: 'Move to the site’s bin' })
    .click();
  await expect(received(dialog).getByText('Moved to the bin of Lampwright.')).toBeVisible({
    timeout: 60_000,
  });
  expect(await postsOn(site)).toEqual([]);
  await expect(dialog.getByText('Sent now, it comes out of it.')).toBeVisible();
  await expectAccessible(galley);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByText(/^On Lampwright since .*, a draft\.$/)).toBeVisible({ timeout: 60_000 });
  expect(await postsOn(site)).toMatchObject([{ status: 'draft', title: { raw: HEADLINE } }]);
});

test('a file of the queue that cannot be read is told, and left as it is', async ({ start, dataDir }) => {
  const folder = join(dataDir, 'library', 'queue');
  const name = '018f4e1e-0000-7000-8000-000000000001.json';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), '{"schemaVersion":1,"id":"018f');
  const { desk, page } = await start();
  await desk.startArticle(HEADLINE);
  await expect(page.getByText(`take ${name} out of the folder library/queue`)).toBeVisible();
  expect(await readFile(join(folder, name), 'utf8')).toBe('{"schemaVersion":1,"id":"018f');
});

test('who may not publish is not offered it', async ({ galley }) => {
  const site = await openSite();
  const { desk } = galley;
  await writeSample(galley);
  const dialog = await openPublish(desk);
  await signIn(desk, site, 'contributor');
  await expect(dialog.getByText('Signed in as')).toBeVisible();
  await expect(status(dialog).getByRole('option')).toHaveText([
    'Draft on the site',
    'For review on the site',
  ]);
});

test('without the site an article waits in the queue, and Esc loses nothing', async ({ galley }) => {
  const site = await openSite();
  const { desk, page } = galley;
  await page.setViewportSize({ width: 700, height: 600 });
  await desk.startArticle('饼干盒里的潮水：tide 记录去了哪里');
  const dialog = await openPublish(desk);
  await signIn(desk, site, 'editor');
  await site.stop();
  open.splice(0);
  await status(dialog).selectOption({ label: 'Published at a time' });
  await dialog.getByLabel('Date and time').fill('2020-01-01T09:30');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/^This time is past\./);
  await expect(dialog.getByLabel('Date and time')).toBeFocused();
  await dialog.getByLabel('Date and time').fill('2099-01-01T09:30');
  await desk.press('Escape');
  await expect(dialog).toBeHidden();
  await openPublish(desk);
  await expect(dialog.getByLabel('Date and time')).toHaveValue('2099-01-01T09:30');

  await dialog.getByRole('button', { name: 'Send' }).click();
  const queue = dialog.getByRole('list', { name: 'Queue' });
  await expect(queue.getByText(/It is tried again at/)).toBeVisible({ timeout: 60_000 });
  await expect(queue).toBeInViewport();
  await expect(dialog.getByText(/^No connection since \d\d:\d\d\. Send puts the article/)).toBeVisible();
  await expectAccessible(galley);
  await desk.press('Escape');
  await desk.button('1 in the queue').click();
  await queue.getByRole('button', { name: 'Take out' }).click();
  await expect(queue).toBeHidden();
  await desk.press('Escape');
  await expect(page.getByRole('button', { name: /in the queue/ })).toBeHidden();
});

test('what cannot be sent is refused in words, and the whole article can be copied all the same', async ({
  galley,
}) => {
  const { desk, app } = galley;
  await desk.startArticle();
  const dialog = await openPublish(desk);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/neither a headline nor text yet/);
  await desk.press('Escape');
  await writeSample(galley);
  await openPublish(desk);
  await dialog.getByRole('button', { name: 'Copy all' }).click();
  await expect(dialog.getByText(/are on the clipboard as WordPress blocks/)).toBeVisible();
  const copied = await app.evaluate(async ({ clipboard }) => {
    const [item] = await clipboard.read();
    const text = await item?.getType('text/plain');
    return typeof text === 'string' ? text : ((await text?.text()) ?? '');
  });
  expect(copied).toContain(HEADLINE);
  expect(copied).toContain('<!-- wp:paragraph -->');
  await desk.press('Escape');
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row(HEADLINE).click();
  await openPublish(desk);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/in the bin, and nothing there is sent/);
});

test('a folder of the queue that cannot be read is told, and nothing is sent', async ({ start, dataDir }) => {
  await mkdir(join(dataDir, 'library'), { recursive: true });
  // Root may list any folder, but no file.
  await writeFile(join(dataDir, 'library', 'queue'), 'In its place.');
  const { desk, page } = await start();
  await desk.startArticle(HEADLINE);
  await expect(page.getByText(/^The folder of the queue cannot be read, so nothing is sent\./)).toBeVisible();
});
