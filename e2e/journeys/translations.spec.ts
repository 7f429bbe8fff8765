import { readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';

const ENGLISH = 'Fog holds the harbour';
const CHINESE = '大雾封港';

test('she has an article translated, and each leads to the other', async ({ galley, dataDir }) => {
  const { desk } = galley;
  await desk.startArticle(ENGLISH);
  await desk.focusBody();
  await desk.write('No ship left the harbour on Monday.');
  await desk.showPane('Details');
  const versions = desk.details.getByRole('list', { name: 'Other versions' });
  await expect(desk.details.getByText('No version in another language yet.')).toBeVisible();

  await desk.command('Translate');
  const dialog = desk.dialog('Translate');
  await expect(dialog.getByRole('combobox', { name: 'Language' })).toBeFocused();
  await expect(dialog.getByRole('option')).toHaveText(['Chinese, simplified', 'Chinese, traditional']);
  await expectAccessible(galley);
  await dialog.getByRole('button', { name: 'Make draft' }).click();

  await expect(desk.headline).toHaveValue(`${ENGLISH}（待译）`);
  await expect(desk.body).toContainText('No ship left the harbour on Monday.');
  await expect(desk.details.getByRole('combobox', { name: 'Language' })).toHaveValue('zh-Hans');
  // The keyboard is in the headline, whose words give way.
  await expect(desk.headline).toBeFocused();
  await desk.page.keyboard.insertText(CHINESE);
  await expect(desk.headline).toHaveValue(CHINESE);
  await expect(desk.details.getByRole('textbox', { name: 'Slug' })).toHaveValue('da-wu-feng-gang');
  await expect(versions.getByRole('listitem')).toHaveText([/Fog holds the harbour.*English/]);
  await expectAccessible(galley);
  const original = await readArticle(dataDir, ENGLISH);
  await expect.poll(async () => (await readArticle(dataDir, CHINESE))?.translationOf).toBe(original?.id);

  await versions.getByRole('button', { name: ENGLISH, exact: true }).click();
  await expect(desk.headline).toHaveValue(ENGLISH);
  await expect(versions.getByRole('listitem')).toHaveText([/大雾封港.*Chinese, simplified/]);
});

test('she links two articles that are there, by keys, and parts them again', async ({ galley, dataDir }) => {
  const { desk, page } = galley;
  await desk.startArticle(CHINESE);
  await desk.showPane('Details');
  const language = desk.details.getByRole('combobox', { name: 'Language' });
  await expect(language).toHaveValue('zh-Hans');
  await desk.startArticle('Another matter');
  await expect(language).toHaveValue('en');
  await desk.startArticle(ENGLISH);
  await expect(language).toHaveValue('en');

  await page.getByRole('button', { name: 'Choose an article…' }).click();
  const dialog = desk.dialog('Link a translation');
  const found = dialog.getByRole('list', { name: 'Articles in other languages' }).getByRole('button');
  // Neither itself nor another one in its own language.
  await expect(found).toHaveText([/大雾封港/]);
  await page.keyboard.insertText('no such words');
  await expect(dialog.getByRole('status')).toContainText('has “no such words”');
  await page.getByRole('textbox', { name: 'Find an article' }).fill('大雾');
  await expect(found).toHaveCount(1);
  await expectAccessible(galley);
  await desk.press('ArrowDown');
  await expect(found).toBeFocused();
  await desk.press('Enter');

  const versions = desk.details.getByRole('list', { name: 'Other versions' });
  await expect(versions.getByRole('listitem')).toHaveText([/大雾封港/]);
  // What she goes on writing does not take the link out.
  await desk.focusBody();
  await desk.write('No ship left.');
  await expect(desk.saveState).toContainText('Saved');
  const linked = async () =>
    [
      (await readArticle(dataDir, ENGLISH))?.translationOf,
      (await readArticle(dataDir, CHINESE))?.translationOf,
    ].filter(Boolean);
  expect(await linked()).toHaveLength(1);

  // The other's removal into the bin is told, and its coming back.
  await versions.getByRole('button', { name: CHINESE, exact: true }).click();
  await expect(desk.headline).toHaveValue(CHINESE);
  await desk.command('Move to bin');
  await desk.row(ENGLISH).click();
  await expect(versions.getByRole('listitem')).toHaveText([/Chinese, simplified, in the bin/]);
  await versions.getByRole('button', { name: `Remove “${CHINESE}” from the translations` }).click();
  await expect(desk.details.getByText('No version in another language yet.')).toBeVisible();
  await expect.poll(linked).toEqual([]);
});
