import { readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesFolder, linesOf, readArticle } from '../driver/articleFiles';
import { expect, test as onAnyDisk } from '../driver/test';
import { protectDisk, protectFolder, unprotectDisk } from './mountedDisk';
import { test } from './smallDisk';

test('a data folder that is write-protected at the start is told, and read all the same', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await first.desk.startArticle('Behind glass');
  await first.desk.focusBody();
  await first.desk.write('Read it.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, 'Behind glass'))).toEqual(['Read it.']);
  await first.close();
  const files = async () => {
    const names = await readdir(articlesFolder(dataDir));
    return Promise.all(names.map((name) => readFile(join(articlesFolder(dataDir), name), 'utf8')));
  };
  const before = await files();

  protectDisk(dataDir);
  const { desk, page } = await start();
  await expect(page.getByText(/cannot write in its data folder.*Allow writing there/).first()).toBeVisible();
  await expect(desk.body).toHaveText('Read it.');
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.page.keyboard.type(' Not yet.');
  await expect(desk.saveState).toHaveText('Not saved: folder protected');
  expect(await files()).toEqual(before);

  unprotectDisk(dataDir);
  await desk.button('Try now').first().click();
  await expect(desk.saveState).toHaveText(/^Saved/);
  expect(linesOf(await readArticle(dataDir, 'Behind glass'))).toEqual(['Read it. Not yet.']);
});

test('a library that is write-protected while she writes gets her words by itself once it can be written', async ({
  galley: { desk },
  dataDir,
}) => {
  const onDisk = async () => linesOf(await readArticle(dataDir, 'Behind glass'));
  await desk.startArticle('Behind glass');
  await desk.focusBody();
  await desk.write('Read it.');
  await expect.poll(onDisk).toEqual(['Read it.']);
  await expect(desk.saveState).toHaveText(/^Saved/);

  const unprotect = protectFolder(join(dataDir, 'library'));
  await desk.page.keyboard.type(' Not yet.');
  await expect(desk.saveState).toHaveText(/^Not saved/);
  await desk.page.keyboard.type(' Nor this.');
  await expect(desk.body).toHaveText('Read it. Not yet. Nor this.');
  expect(await onDisk()).toEqual(['Read it.']);

  unprotect();
  await expect(desk.saveState).toHaveText(/^Saved/, { timeout: 15_000 });
  expect(await onDisk()).toEqual(['Read it. Not yet. Nor this.']);
});

onAnyDisk(
  'a library that is taken away while she writes is made again around her words',
  async ({ galley, dataDir }) => {
    const { desk } = galley;
    await desk.startArticle('The first');
    await expect.poll(async () => (await readArticle(dataDir, 'The first'))?.headline).toBe('The first');
    await desk.startArticle('The second');
    await desk.focusBody();
    await desk.write('Before.');
    await expect.poll(async () => linesOf(await readArticle(dataDir, 'The second'))).toEqual(['Before.']);

    // In one step: emptied file by file, it would race with a revision that is being written.
    await rename(join(dataDir, 'library'), join(dataDir, 'taken away'));
    await desk.page.keyboard.type(' After.');
    await expect
      .poll(async () => linesOf(await readArticle(dataDir, 'The second')))
      .toEqual(['Before. After.']);
    await expect(desk.saveState).toHaveText(/^Saved/);

    // The folder is watched again after a while, and the list is then what is there.
    await expect(desk.row('The first')).toHaveCount(0, { timeout: 15_000 });
    await expect(desk.row('The second')).toBeVisible();
    await expect(desk.body).toHaveText('Before. After.');
  },
);
