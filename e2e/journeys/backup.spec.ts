import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const ID = '01890000-0000-7000-8000-00000000000';
const dialog = ({ desk }: Galley) => desk.dialog('Backups');
const restoring = ({ desk }: Galley) => desk.dialog('Restore from a backup');

/** Chooses a folder for the backups and makes the first; answers with its path. */
async function backUp(galley: Galley): Promise<{ folder: string; path: string }> {
  const folder = join(galley.dataDir, 'backups');
  await mkdir(folder);
  await answerOpenDialog(galley.app, folder);
  await galley.desk.command('Backups');
  await expect(dialog(galley)).toContainText('None chosen: nothing is backed up.');
  await dialog(galley).getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog(galley)).toContainText(folder);
  await galley.desk.press('Escape');
  await galley.desk.command('Backups');
  await expect(dialog(galley).getByRole('button', { name: 'Back up now' })).toBeFocused();
  await galley.desk.press('Enter');
  await expect(dialog(galley).getByRole('status')).toContainText('backed up and verified in');
  const [name = ''] = await readdir(folder);
  return { folder, path: join(folder, name) };
}

test('she backs the library up, loses an article and a change, and gets both back', async ({
  start,
  dataDir,
}) => {
  await keepArticle(dataDir, { id: `${ID}1`, headline: 'The first lamp' }, 'Lit at dusk.');
  await keepArticle(dataDir, { id: `${ID}2`, headline: '第二盏灯', language: 'zh-Hans' }, '无人点亮。');
  await keepArticle(dataDir, { id: `${ID}3`, headline: 'The third lamp' }, 'As it was.');
  const galley = await start();
  const { desk } = galley;
  const { folder, path } = await backUp(galley);
  expect(await readdir(folder)).toEqual([
    expect.stringMatching(/^galley-backup-[0-9a-f]{8}-\d{8}T\d{6}Z\.zip$/),
  ]);
  await expectAccessible(galley);
  await desk.press('Escape');
  await expect(dialog(galley)).toBeHidden();

  await desk.row('The first lamp').click();
  await expect(desk.headline).toHaveValue('The first lamp');
  await desk.focusBody();
  await desk.press('Mod+A');
  await desk.write('Put out again.');
  await desk.row('第二盏灯').click();
  await expect(desk.headline).toHaveValue('第二盏灯');
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row('第二盏灯').click();
  await desk.button('Delete for good…').click();
  await desk.dialog('Delete “第二盏灯” for good?').getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(async () => (await readArticles(dataDir)).length).toBe(2);

  await answerOpenDialog(galley.app, path);
  await desk.command('Restore from a backup');
  const missing = restoring(galley).getByRole('group', { name: 'Not in your library' });
  const older = restoring(galley).getByRole('group', { name: 'Changed later in your library' });
  await expect(missing.getByRole('checkbox', { name: /第二盏灯/ })).toBeChecked();
  await expect(older.getByRole('checkbox', { name: /The first lamp/ })).not.toBeChecked();
  await expect(restoring(galley)).not.toContainText('The third lamp');
  await expect(restoring(galley).getByRole('button', { name: 'Restore 1' })).toBeFocused();
  await expectAccessible(galley);
  await missing.getByRole('checkbox', { name: /第二盏灯/ }).uncheck();
  await expect(restoring(galley).getByRole('button', { name: 'Restore', exact: true })).toBeDisabled();
  await expect(restoring(galley).getByRole('status')).toContainText('Tick what you want back.');
  await missing.getByRole('checkbox', { name: /第二盏灯/ }).check();
  await older.getByRole('checkbox', { name: /The first lamp/ }).check();
  await restoring(galley).getByRole('button', { name: 'Restore 2' }).click();
  await expect(restoring(galley).getByRole('status')).toHaveText('2 articles are restored.');
  await restoring(galley).getByRole('button', { name: 'Close' }).click();
  expect(linesOf(await readArticle(dataDir, '第二盏灯'))).toEqual(['无人点亮。']);
  expect(linesOf(await readArticle(dataDir, 'The first lamp'))).toEqual(['Lit at dusk.']);
});

test('a backup that cannot be made is told over the text until there is one', async ({ galley }) => {
  const { desk, page } = galley;
  await desk.startArticle('Kept all the same');
  const { folder } = await backUp(galley);
  await desk.press('Escape');
  await rm(folder, { recursive: true });
  await desk.command('Back up now');
  await expect(dialog(galley).getByRole('alert')).toContainText('The folder of the backups is not there');
  await expect(dialog(galley).getByRole('alert')).toContainText(
    'Your library and the earlier backups are as they were.',
  );
  await desk.press('Escape');
  await expect(desk.article.getByRole('alert')).toContainText('The last backup is of');
  await expect(desk.body).toBeVisible();

  await mkdir(folder);
  await page.getByRole('button', { name: 'Backups…' }).click();
  await dialog(galley).getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog(galley).getByRole('status')).toContainText('backed up and verified in');
  await desk.press('Escape');
  await expect(desk.article.getByRole('alert')).toHaveCount(0);
});

test('a file that is no backup is refused in words', async ({ galley }) => {
  const path = join(galley.dataDir, 'holiday.zip');
  await writeFile(path, 'Not a zip.');
  await answerOpenDialog(galley.app, path);
  // The empty library offers it.
  await galley.desk.button('Restore from a backup…').click();
  const alert = restoring(galley).getByRole('alert');
  await expect(alert).toContainText('This backup is cut off or damaged.');
  // Where she reads, and not among the buttons.
  await expect(alert.locator('xpath=..').getByRole('button')).toHaveCount(0);
  await restoring(galley).getByRole('button', { name: 'Close' }).click();
  await expect(restoring(galley)).toBeHidden();
});
