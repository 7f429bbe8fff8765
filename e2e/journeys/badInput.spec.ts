import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/shared/article/article';
import { articlesFolder, linesOf, readArticle } from '../driver/articleFiles';
import { answerSaveDialog } from '../driver/answerSaveDialog';
import { exportFile } from '../driver/exportFile';
import { launchGalley } from '../driver/launchGalley';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { expect, test } from '../driver/test';

test('a damaged article file is shown, kept byte for byte, and harms no other', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await first.desk.startArticle('A healthy one');
  await expect
    .poll(async () => (await readArticle(dataDir, 'A healthy one'))?.headline)
    .toBe('A healthy one');
  await first.close();
  const damaged = join(articlesFolder(dataDir), '01890000-0000-7000-8000-000000000001.json');
  await writeFile(damaged, '{ "headline": "Half a sen');

  const { app, desk } = await start();
  await expect(desk.row('A healthy one')).toBeVisible();
  const shown = desk.library.getByRole('button', { name: /Cannot be read/ });
  await expect(desk.row('A healthy one')).toHaveAttribute('aria-current', 'true');
  await shown.click();
  await expect(desk.article).toContainText('breaks off or is garbled');
  await expect(shown).toHaveAttribute('aria-current', 'true');
  await expect(desk.row('A healthy one')).not.toHaveAttribute('aria-current', 'true');
  // No version of it is in the history.
  await answerOpenDialog(app, null);
  await desk.button('Restore from a backup…').click();
  await expect(desk.dialog('Restore from a backup')).toBeHidden();
  await expect(desk.article).toContainText(damaged);
  expect(await readFile(damaged, 'utf8')).toBe('{ "headline": "Half a sen');
});

test('a data folder that cannot be written is told before she types', async ({ dataDir }) => {
  // A file in the folder's place: no permission stands in the way of root.
  const path = join(dataDir, 'taken');
  await writeFile(path, 'not a folder');
  const galley = await launchGalley(path);
  await expect(galley.page.getByText(/cannot write in its data folder/).first()).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe('not a folder');
  await galley.close();
});

test('when a save fails she is told, keeps her words, and they are saved once it can be', async ({
  galley,
}) => {
  const { desk, dataDir } = galley;
  await desk.startArticle('On thin ice');
  await desk.focusBody();
  await desk.write('Saved.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, 'On thin ice'))).toEqual(['Saved.']);
  const folder = articlesFolder(dataDir);
  await rename(folder, `${folder}-away`);
  await writeFile(folder, 'in the way');
  await desk.page.keyboard.type(' Not yet.');
  await expect(desk.saveState).toHaveText(/^Not saved/);
  await expect(desk.page.getByText(/safe in this window/).first()).toBeVisible();
  await expect(desk.body).toHaveText('Saved. Not yet.');

  await rm(folder);
  await rename(`${folder}-away`, folder);
  await desk.page.getByRole('button', { name: 'Try now' }).first().click();
  await expect(desk.saveState).toHaveText(/^Saved/);
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'On thin ice')))
    .toEqual(['Saved. Not yet.']);
});

test('a file damaged under her hands is left as it is, and her words go on in a new one', async ({
  galley,
}) => {
  const { desk, dataDir, page } = galley;
  await desk.startArticle('A torn page');
  await desk.focusBody();
  await desk.write('Before.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, 'A torn page'))).toEqual(['Before.']);
  const [name = ''] = await readdir(articlesFolder(dataDir));
  const damaged = join(articlesFolder(dataDir), name);
  await writeFile(damaged, '{ "headline": "A to');
  await page.keyboard.type(' After.');
  await page.getByRole('button', { name: 'Save as a new article' }).click();
  await expect(desk.saveState).toHaveText(/^Saved/);
  await expect(desk.body).toHaveText('Before. After.');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type(' And on.');
  const names = await readdir(articlesFolder(dataDir));
  const own = join(articlesFolder(dataDir), names.find((other) => other !== name) ?? '');
  await expect
    .poll(async () => linesOf(JSON.parse(await readFile(own, 'utf8')) as Article))
    .toEqual(['Before. After. And on.']);
  expect(await readFile(damaged, 'utf8')).toBe('{ "headline": "A to');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(desk.body).not.toHaveText('Before. After. And on.');
});

test('an export over a write-protected file leaves it and says so', async ({ galley, dataDir }) => {
  const { app, desk } = galley;
  await desk.startArticle('Over a protected file');
  const path = join(dataDir, 'protected.md');
  await writeFile(path, 'precious');
  await chmod(path, 0o444);
  await answerSaveDialog(app, path);
  const dialog = await desk.openExport('markdown');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByText(/write-protected/)).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe('precious');
});

test('an export into a folder that is not there says so', async ({ galley, dataDir }) => {
  const { app, desk } = galley;
  await desk.startArticle('Into nowhere');
  await answerSaveDialog(app, join(dataDir, 'no', 'such', 'folder', 'x.md'));
  const dialog = await desk.openExport('markdown');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByText(/no longer there/)).toBeVisible();
  await mkdir(join(dataDir, 'no', 'such', 'folder'), { recursive: true });
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect
    .poll(() => readFile(join(dataDir, 'no', 'such', 'folder', 'x.md'), 'utf8').catch(() => ''))
    .toContain('Into nowhere');
});

test('a source with a script for an address is refused in words', async ({ galley }) => {
  const { desk } = galley;
  await desk.startArticle('A bad address');
  await desk.focusBody();
  await desk.quote('Quoted.');
  const dialog = await desk.openSource(0);
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill('The Kestrel Ledger');
  await dialog.getByRole('textbox', { name: 'URL' }).fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Save source' }).click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'URL' })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: 'URL' }).fill('https://kestrel-ledger.example/');
  await dialog.getByRole('button', { name: 'Save source' }).click();
  await expect(dialog).toBeHidden();
});

test('a headline of 2,000 characters is kept whole and exported', async ({ galley, dataDir }) => {
  const { desk } = galley;
  const headline = 'Lamps and harbours '.repeat(106).slice(0, 1999) + '!';
  await desk.startArticle(headline);
  await expect.poll(async () => (await readArticle(dataDir, headline))?.headline.length).toBe(2000);
  const text = await exportFile(galley, 'plain-text', join(dataDir, 'long.txt'));
  expect(text.replace(/\s+/g, ' ')).toContain(headline);
});

test('an article without a body is exported as what it is', async ({ galley, dataDir }) => {
  const { desk } = galley;
  await desk.startArticle('Headline only');
  const text = await exportFile(galley, 'web-page', join(dataDir, 'empty.html'));
  expect(text).toContain('Headline only');
  expect(text).toMatch(/<\/html>\s*$/i);
});
