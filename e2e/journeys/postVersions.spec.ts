import type { Locator } from '@playwright/test';
import { expectAccessible } from '../driver/expectAccessible';
import type { Galley } from '../driver/launchGalley';
import { keepArticle } from '../driver/keepArticle';
import { expect, test } from '../driver/test';
import { openPublish, openSite, received, signIn } from '../wordpress/publishingDesk';
import { allPosts } from '../wordpress/siteContents';
import type { WordPressSite } from '../wordpress/startWordPress';

const [ENGLISH, CHINESE] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
const LAMPS = 'The lamps of Port Sorrel';
const LAMPS_ZH = '索雷尔港的灯';

let site: WordPressSite | null = null;
test.afterEach(async () => {
  await site?.stop();
  site = null;
});

/** What a dialog says in sight. */
const lines = (dialog: Locator, text: string) => dialog.getByRole('paragraph').filter({ hasText: text });

/** Publishes the article of a row, in the dialog that is left open. */
async function publish({ desk }: Galley, headline: string, on: WordPressSite, isFirst: boolean) {
  await desk.row(headline).click();
  await expect(desk.headline).toHaveValue(headline);
  const dialog = await openPublish(desk);
  if (isFirst) await signIn(desk, on, 'editor');
  await dialog.getByRole('combobox', { name: 'Post status' }).selectOption({ label: 'Published' });
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByText(/^On Lampwright since .*, published\.$/)).toBeVisible({ timeout: 60_000 });
  return dialog;
}

test('a version that is taken from readers leaves no link to it unsaid, in the dialog of either', async ({
  start,
  dataDir,
}) => {
  site = await openSite();
  await keepArticle(dataDir, { id: ENGLISH, headline: LAMPS, slug: 'lamps' }, 'Eleven lamps were lit.');
  const own = { id: CHINESE, headline: LAMPS_ZH, slug: 'deng', language: 'zh-Hans' as const };
  await keepArticle(dataDir, { ...own, translationOf: ENGLISH }, '十一盏灯亮了。');
  const galley = await start();
  const { desk, page } = galley;
  await publish(galley, LAMPS, site, true);
  await desk.press('Escape');
  const chinese = await publish(galley, LAMPS_ZH, site, false);

  // The English post was there before: it leads to the Chinese one only once it is sent again.
  const again = chinese.getByRole('button', { name: `Send again ${LAMPS}` });
  await expect(lines(chinese, `“${LAMPS}”, does not lead to this post yet.`)).toBeVisible();
  await expectAccessible(galley);
  await again.focus();
  await desk.press('Enter');
  await expect(again).toBeHidden({ timeout: 60_000 });
  await expect(page.locator(':focus')).toContainText('On Lampwright since');
  const englishPost = async () => (await allPosts(site!)).find(({ title }) => title.raw === LAMPS);
  expect((await englishPost())?.content.raw).toContain('hreflang="zh-Hans"');

  await chinese.getByRole('button', { name: 'Unpublish…' }).click();
  await desk.dialog('Unpublish on Lampwright?').getByRole('button', { name: 'Unpublish' }).click();
  await expect(received(chinese).getByText('Unpublished on Lampwright, a draft there now.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(lines(chinese, `“${LAMPS}”, still leads to this post`)).toBeVisible();
  await desk.press('Escape');

  // Nor does its own article go for good without that being said.
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row(LAMPS_ZH).click();
  await desk.button('Delete for good…').click();
  const question = desk.dialog(`Delete “${LAMPS_ZH}” for good?`);
  await expect(question).toContainText('A version in another language still leads readers to its post');
  await expectAccessible(galley);
  await question.getByRole('button', { name: 'Keep in the bin' }).click();
  await desk.button('Put back').click();

  await desk.row(LAMPS).click();
  await expect(desk.headline).toHaveValue(LAMPS);
  const english = await openPublish(desk);
  const says = english.getByText(
    'Its post still leads to the Chinese version, which readers do not see any more.',
  );
  await expect(says).toBeVisible();
  await expectAccessible(galley);
  await english.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(says).toBeHidden({ timeout: 60_000 });
  expect((await englishPost())?.content.raw).not.toContain('hreflang="zh-Hans"');
});
