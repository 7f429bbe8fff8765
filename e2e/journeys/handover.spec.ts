import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { answerSaveDialog } from '../driver/answerSaveDialog';
import { articlesFolder, linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import { type Galley, launchGalley } from '../driver/launchGalley';
import { startAgain } from '../driver/startAgain';
import { expect, test } from '../driver/test';

const question = ({ desk }: Galley): Locator => desk.dialog('Open a hand-over');

async function handOver({ app, desk, page }: Galley, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await desk.command('Hand over');
  await expect(page.getByText(`Handed over as ${path}`)).toBeVisible();
}

async function openHandOver(galley: Galley, path: string): Promise<Locator> {
  await answerOpenDialog(galley.app, path);
  await galley.desk.command('Open a hand-over');
  await expect(question(galley)).toBeVisible();
  return question(galley);
}

/** Writes the first article of a desk and hands it over. */
async function writeAndHandOver(galley: Galley, path: string): Promise<void> {
  const { desk, dataDir } = galley;
  await desk.startArticle('Two lamps, 两盏灯', 'Who lit which.');
  await desk.focusBody();
  await desk.write('The Kestrel Ledger reports:', '');
  await desk.quote('“We lit the first lamp at dusk,” said the keeper of the pier.');
  await desk.write('The second lamp was lit by nobody that anyone saw.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, 'Two lamps, 两盏灯'))).toHaveLength(3);
  await handOver(galley, path);
}

test('an article goes to another desk as one file, with its history, and comes back merged', async ({
  galley,
}, testInfo) => {
  const file = join(galley.dataDir, 'two-lamps.galley');
  const returned = join(galley.dataDir, 'returned.galley');
  await writeAndHandOver(galley, file);

  const other = await launchGalley(testInfo.outputPath('other-desk'));
  try {
    const dialog = await openHandOver(other, file);
    await expect(dialog).toContainText('Two lamps, 两盏灯');
    await expect(dialog).toContainText('Your library does not have this article.');
    await expectAccessible(other);
    await other.desk.press('Escape');
    expect(await readdir(articlesFolder(other.dataDir))).toEqual([]);

    await openHandOver(other, file);
    await dialog.getByRole('button', { name: 'Add to library' }).click();
    await expect(other.desk.headline).toHaveValue('Two lamps, 两盏灯');
    expect(await readArticles(other.dataDir)).toEqual(await readArticles(galley.dataDir));

    await other.desk.focusBody();
    await other.desk.press('Mod+End');
    await other.desk.write(' It burned till four.');
    await expect
      .poll(async () => linesOf(await readArticle(other.dataDir, 'Two lamps, 两盏灯')).at(-1))
      .toContain('till four');
    await handOver(other, returned);
  } finally {
    await other.close();
  }

  const { desk, dataDir } = galley;
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.write(' It burned till six.');
  await desk.headline.fill('Two lamps on the pier');
  await expect.poll(async () => (await readArticle(dataDir, 'Two lamps on the pier'))?.headline).toBeTruthy();
  const dialog = await openHandOver(galley, returned);
  const conflicts = dialog.getByRole('list', { name: 'Changed on both sides' });
  await expect(conflicts.getByRole('listitem')).toHaveCount(1);
  await expect(conflicts).toContainText('till four');
  await expect(conflicts).toContainText('till six');
  await expectAccessible(galley);
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.headline).toHaveValue('Two lamps on the pier');
  await expect(desk.body).toContainText('till six');
  await expect(desk.body).toContainText('till four');
  await expect(desk.body).toBeFocused();
  expect(linesOf(await readArticle(dataDir, 'Two lamps on the pier')).slice(-2)).toEqual([
    'The second lamp was lit by nobody that anyone saw. It burned till six.',
    'The second lamp was lit by nobody that anyone saw. It burned till four.',
  ]);

  await openHandOver(galley, returned);
  await expect(dialog).toContainText('Your article has all of its words already.');
});

test('what is merged right after a start is counted', async ({ start, dataDir }, testInfo) => {
  const id = '01890000-0000-7000-8000-000000000001';
  const other = testInfo.outputPath('other-desk');
  await keepArticle(dataDir, { id, headline: 'Lamps' }, 'Lit at dusk.');
  await keepArticle(other, { id, headline: 'Lamps' }, 'Lit at dusk.', 'Put out at dawn by the keeper.');
  const galley = await start();
  const { desk } = galley;
  await desk.row('Lamps').click();
  await expect(desk.article).toContainText('3 words');
  const dialog = await openHandOver(galley, join(articlesFolder(other), `${id}.json`));
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(desk.body).toContainText('Put out at dawn');
  await expect(desk.article).toContainText('10 words');
});

test('a double click on a hand-over opens it, in a Galley that starts and in one that runs', async ({
  galley,
}, testInfo) => {
  const file = join(galley.dataDir, 'two-lamps.galley');
  await writeAndHandOver(galley, file);

  const other = await launchGalley(testInfo.outputPath('other-desk'), { words: [file] });
  try {
    await expect(question(other)).toContainText('Your library does not have this article.');
    await question(other).getByRole('button', { name: 'Cancel' }).click();
    await expect(question(other)).toBeHidden();

    expect(await startAgain(other.dataDir, file)).toBe(0);
    await question(other).getByRole('button', { name: 'Add to library' }).click();
    await expect(other.desk.headline).toHaveValue('Two lamps, 两盏灯');

    // As macOS tells of it.
    await other.app.evaluate(
      ({ app }, path) => void app.emit('open-file', { preventDefault: () => undefined }, path),
      file,
    );
    await expect(question(other)).toContainText('Your article has all of its words already.');
  } finally {
    await other.close();
  }
});

test('a file that is no hand-over is refused in words, and nothing of it is taken in', async ({ galley }) => {
  const file = join(galley.dataDir, 'letter.galley');
  await writeFile(file, 'Dear desk, here is the piece.');
  const dialog = await openHandOver(galley, file);
  await expect(dialog.getByRole('alert')).toHaveText(
    'This hand-over is cut off or damaged. Nothing of it was taken in, and your library is as it was. Have it made and sent again.',
  );
  await expectAccessible(galley);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  expect(await readArticles(galley.dataDir)).toEqual([]);
});
