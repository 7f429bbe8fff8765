import type { Locator } from '@playwright/test';
import { expectAccessible } from '../driver/expectAccessible';
import { expectInWindow } from '../driver/expectInWindow';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';
import { openPublish, openSite, received, signIn } from '../wordpress/publishingDesk';
import { allPosts, askSite, type SitePost } from '../wordpress/siteContents';
import type { WordPressSite } from '../wordpress/startWordPress';

const HEADLINE = 'The night the tide records went missing';
const LAMPS = 'The lamps on the pier were lit at nine that night.';
const OFFICE = 'The harbour office says that nobody asked for the books.';
const GULLS = 'The gulls were silent until the morning came.';
const BOOKS = 'Forty-one volumes are no longer in the catalogue.';

let site: WordPressSite | null = null;
test.afterEach(async () => {
  await site?.stop();
  site = null;
});

/** An article that is on the site as a draft, in the dialog "Publish". */
async function sendFirst({ desk }: Galley, on: WordPressSite): Promise<{ dialog: Locator; post: SitePost }> {
  await desk.startArticle(HEADLINE, 'Forty years of harbour logs.');
  await desk.focusBody();
  await desk.write(LAMPS, OFFICE, GULLS, BOOKS);
  const dialog = await openPublish(desk);
  await signIn(desk, on, 'editor');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(received(dialog).getByText('Sent to Lampwright, draft on the site.')).toBeVisible({
    timeout: 60_000,
  });
  const post = (await allPosts(on)).find(({ title }) => title.raw === HEADLINE);
  if (post === undefined) throw new Error('The post is not there');
  return { dialog, post };
}

test('what she and a colleague changed in the same place is hers to decide, by keys alone', async ({
  galley,
}) => {
  site = await openSite();
  const { desk, page } = galley;
  const { dialog, post } = await sendFirst(galley, site);
  await askSite(site, `posts/${post.id}`, {
    title: 'The night the tide books were stolen',
    content: post.content.raw
      .replace('at nine', 'at ten')
      .replace('nobody asked', 'a clerk asked')
      .replace('Forty-one', 'Forty'),
  });

  await desk.press('Escape');
  await desk.headline.fill('The night the harbour lost its books');
  await desk.focusBody();
  await desk.press('Mod+Home');
  for (const words of [' It was dark.', ' Nobody did.', ' So were we.']) {
    await desk.press('End');
    await page.keyboard.insertText(words);
    await desk.press('ArrowDown');
  }
  const mine = [`${LAMPS} It was dark.`, `${OFFICE} Nobody did.`, `${GULLS} So were we.`, BOOKS];
  await expect(desk.body.getByRole('paragraph')).toHaveText(mine);
  await openPublish(desk);
  await dialog.getByRole('button', { name: 'Send' }).click();
  const waiting = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(waiting).toContainText('Somebody has changed the post', { timeout: 60_000 });
  // Once, with when it was changed and when it was sent.
  await expect(dialog.getByText(/Compare, and take that in/)).toHaveCount(0);
  await expect(waiting).toContainText(/since it was last sent: changed [^,]+, [\d:]+, sent [^,]+, [\d:]+\./);
  // The section that WordPress gives a post which has none is nobody's change.
  await expect(waiting).not.toContainText('section');
  await dialog.getByRole('button', { name: 'Compare…' }).click();

  const comparing = desk.dialog('Changed on Lampwright');
  const cards = comparing.getByRole('list', { name: 'Changed on both sides' }).getByRole('listitem');
  await expect(cards).toHaveCount(3, { timeout: 30_000 });
  await expect(comparing).toContainText('Nothing was overwritten. At 3 places you have changed the same');
  const choice = (place: string, name: string) =>
    comparing.getByRole('radiogroup', { name: place }).getByRole('radio', { name });
  await expect(choice('1 of 3: Headline', 'Keep mine')).toBeFocused();
  await expect(choice('1 of 3: Headline', 'Both')).toHaveCount(0);
  // Nothing is chosen for her.
  for (const radio of await comparing.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  const texts = cards.nth(1).getByRole('definition');
  await expect(texts).toHaveText([
    LAMPS,
    `${LAMPS} [added:  It was dark.] `,
    LAMPS.replace('nine', ' [removed: nine]  [added: ten] '),
  ]);
  await expect(comparing).toContainText('[removed: -one]');
  // What stands on a card, or did not change, is not read twice.
  await expect(comparing).not.toContainText('no change');
  await expect(comparing.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expectAccessible(galley);
  await page.setViewportSize({ width: 720, height: 450 });
  await expectInWindow(comparing);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Enter is the solid button, which goes nowhere while something is left.
  await desk.press('Enter');
  await expect(comparing.getByRole('alert')).toHaveText(
    'Nothing was taken in yet: 3 of 3 places are still to be decided.',
  );
  await expect(choice('1 of 3: Headline', 'Keep mine')).toBeFocused();
  await expectAccessible(galley);
  await desk.press('Space');
  await desk.press('Tab');
  await desk.press('ArrowRight');
  await expect(choice('2 of 3: Paragraph', 'Take theirs')).toBeChecked();
  await desk.press('Tab');
  await desk.press('ArrowLeft');
  await expect(choice('3 of 3: Paragraph', 'Both')).toBeChecked();
  await expect(comparing.getByText('Every place is decided.')).toBeVisible();
  // Esc forgets nothing of it.
  await desk.press('Escape');
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  await expect(comparing.getByText('Every place is decided.')).toBeVisible();
  await expect(choice('1 of 3: Headline', 'Keep mine')).toBeChecked();
  await expect(choice('2 of 3: Paragraph', 'Take theirs')).toBeChecked();
  await expect(choice('3 of 3: Paragraph', 'Both')).toBeChecked();
  await desk.tabTo(comparing.getByRole('button', { name: 'Take into the article' }));
  await desk.press('Enter');
  await expect(comparing.getByText(/^It stands in the article now, and Undo takes it back\./)).toBeVisible();
  await expect(cards).toHaveCount(0);
  await desk.press('Escape');
  await desk.press('Escape');

  const chosen = [
    LAMPS.replace('nine', 'ten'),
    `${OFFICE} Nobody did.`,
    OFFICE.replace('nobody', 'a clerk'),
    `${GULLS} So were we.`,
    BOOKS.replace('Forty-one', 'Forty'),
  ];
  await expect(desk.body.getByRole('paragraph')).toHaveText(chosen);
  await expect(desk.headline).toHaveValue('The night the harbour lost its books');
  await desk.command('Undo');
  await expect(desk.body.getByRole('paragraph')).toHaveText(mine);
  // Then it is in the article no more, and a Send would take it from the site.
  await openPublish(desk);
  await expect(dialog.getByRole('button', { name: 'Send over it' })).toBeVisible();
  await desk.press('Escape');
  await desk.command('Redo');
  await expect(desk.body.getByRole('paragraph')).toHaveText(chosen);

  // What she decided against is in the history.
  await desk.command('History');
  const history = page.getByRole('main', { name: 'History' });
  await history.getByRole('radio', { name: /As it stood on a site/ }).check({ force: true });
  await expect(history.getByRole('article')).toContainText('stolen');
  await desk.press('Escape');

  await openPublish(desk);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  const receipts = received(dialog).getByRole('listitem');
  await expect(receipts).toHaveCount(3, { timeout: 60_000 });
  await expect(receipts.first()).toContainText('Sent to Lampwright, draft on the site.');
  const now = await askSite<SitePost>(site, `posts/${post.id}?context=edit`);
  expect(now.title.raw).toBe('The night the harbour lost its books');
  for (const words of chosen) expect(now.content.raw).toContain(words);
  // What this took the place of the site keeps too.
  const before = await askSite<SitePost[]>(site, `posts/${post.id}/revisions?context=edit`);
  expect(before.map(({ title }) => title.raw)).toContain('The night the tide books were stolen');
});

test('what cannot be taken in is gone over only once she has said so', async ({ galley }) => {
  site = await openSite();
  const { desk } = galley;
  const { dialog, post } = await sendFirst(galley, site);
  await askSite(site, `posts/${post.id}`, {
    title: 'The night the tide books were stolen',
    content: post.content.raw.replace('at nine', 'at ten') + '\n\n<!-- wp:footnotes /-->',
  });
  await dialog.getByRole('button', { name: 'Send' }).click();
  const waiting = dialog.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(waiting).toContainText('Somebody has changed the post', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  const comparing = desk.dialog('Changed on Lampwright');
  await comparing.getByRole('button', { name: 'Take into the article' }).click();
  // Another press of the key says nothing of it.
  await expect(comparing.getByRole('button', { name: 'Close' })).toBeFocused();
  const mayGo = comparing.getByRole('button', { name: 'Carried over, or may go' });
  await expect(mayGo).toBeVisible();
  await expectAccessible(galley);
  await desk.press('Escape');
  // The dialog behind is of the article as it is now.
  await expect(dialog.getByText('The night the tide books were stolen', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send over it' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  await expect(comparing.getByText('What you took in stands in the article.')).toBeVisible();
  await mayGo.click();
  await expect(comparing.getByText('That is said of all')).toBeVisible();
  await desk.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(received(dialog).getByRole('listitem')).toHaveCount(3, { timeout: 60_000 });
});

test('nothing goes into an article of the bin', async ({ galley }) => {
  site = await openSite();
  const { desk } = galley;
  const { dialog, post } = await sendFirst(galley, site);
  await askSite(site, `posts/${post.id}`, { content: post.content.raw.replace('at nine', 'at ten') });
  await desk.press('Escape');
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row(HEADLINE).click();
  await desk.button('Show its post…').click();
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  const comparing = desk.dialog('Changed on Lampwright');
  await expect(comparing).toContainText('[added:  ten]', { timeout: 30_000 });
  await expect(comparing).toContainText('Put the article back first');
  const take = comparing.getByRole('button', { name: 'Take into the article' });
  await expect(take).toHaveCount(0);
  await expectAccessible(galley);
  await desk.press('Escape');
  await desk.press('Escape');
  await desk.button('Put back').click();
  await openPublish(desk);
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  await expect(take).toBeVisible({ timeout: 30_000 });
});
