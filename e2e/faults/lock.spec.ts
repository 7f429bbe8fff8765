import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

const lockOf = (dataDir: string) => join(dataDir, 'galley.lock');

/** The lock of a Galley on another computer, as a synced or network folder brings it. */
const elsewhere = (signs = 1) =>
  JSON.stringify({
    ...{ token: 'of the night desk', pid: 4711, began: '', computer: 'night-desk', user: 'su', signs },
    ...{ since: '2026-11-24T09:12:00.000Z', lastSign: '2026-11-24T13:58:00.000Z' },
  });

test('a library that another computer has open is not opened: she is told who has it, and gets it once it is free', async ({
  start,
  dataDir,
}) => {
  await writeFile(lockOf(dataDir), elsewhere());
  const { page, desk } = await start({ until: 'window' });
  const told = page.getByRole('main', { name: 'Library in use' });
  await expect(told).toContainText(/opened on night-desk by su on Tuesday,? 24 November/);
  await expect(told).toContainText('neither Galley can write over the other’s words');
  await expect(desk.article).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open it here' })).toBeHidden();
  // It looks again by itself, with a file of its own that is there for a moment.
  await expect.poll(() => readdir(dataDir)).toEqual(['galley.lock']);

  await rm(lockOf(dataDir));
  await desk.ready();
  await desk.startArticle('Ours at last');
  await expect.poll(async () => (await readArticle(dataDir, 'Ours at last'))?.headline).toBe('Ours at last');
});

test('a lock taken over while she writes is noticed before anything is written, and she goes on once it is free', async ({
  galley: { desk, page },
  dataDir,
}) => {
  await desk.startArticle('Whose is it');
  await desk.focusBody();
  await desk.write('Mine.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, 'Whose is it'))).toEqual(['Mine.']);
  await expect.poll(async () => (await readArticle(dataDir, 'Whose is it'))?.slug).toBe('whose-is-it');

  await writeFile(lockOf(dataDir), elsewhere());
  await page.keyboard.type(' And mine.');
  await expect(desk.saveState).toHaveText(/^Not saved/);
  await expect(page.getByRole('alert')).toContainText(
    'Another Galley has opened this library: on night-desk, by su. Your text is safe in this window',
  );
  await expect(desk.body).toHaveText('Mine. And mine.');
  expect(linesOf(await readArticle(dataDir, 'Whose is it'))).toEqual(['Mine.']);
  expect(await readFile(lockOf(dataDir), 'utf8')).toBe(elsewhere());

  await rm(lockOf(dataDir));
  await desk.button('Try now').click();
  await expect(desk.saveState).toHaveText(/^Saved/);
  expect(linesOf(await readArticle(dataDir, 'Whose is it'))).toEqual(['Mine. And mine.']);
});

test('of two running Galleys the second is told, reads nothing, and gets the library when the first closes', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await first.desk.startArticle('Two at one desk');
  await expect
    .poll(async () => (await readArticle(dataDir, 'Two at one desk'))?.slug)
    .toBe('two-at-one-desk');
  // A second start by the same person only brings the first window to the front: the first is somebody else's here.
  const mine = JSON.parse(await readFile(lockOf(dataDir), 'utf8')) as object;
  await writeFile(lockOf(dataDir), JSON.stringify({ ...mine, user: 'su' }).padEnd(1024));

  const second = await start({ until: 'window' });
  const told = second.page.getByRole('main', { name: 'Library in use' });
  await expect(told).toContainText('It was opened on this computer by su');
  await first.desk.focusBody();
  await first.desk.write('Still mine.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Two at one desk')))
    .toEqual(['Still mine.']);
  await expect(told).toBeVisible();

  await first.close();
  await expect(second.desk.headline).toHaveValue('Two at one desk');
  await second.desk.focusBody();
  await second.desk.press('Mod+End');
  await second.page.keyboard.type(' And mine.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Two at one desk')))
    .toEqual(['Still mine. And mine.']);
});

test('a window that only tells who has the library closes at once, and leaves the lock alone', async ({
  start,
  dataDir,
}) => {
  await writeFile(lockOf(dataDir), elsewhere());
  const galley = await start({ until: 'window' });
  await expect(galley.page.getByRole('main', { name: 'Library in use' })).toBeVisible();
  await galley.close();
  expect(await readFile(lockOf(dataDir), 'utf8')).toBe(elsewhere());
});

test('the lock is gone after a clean end and taken over after a crash', async ({ start, dataDir }) => {
  const first = await start();
  await expect.poll(() => readdir(dataDir)).toContain('galley.lock');
  await first.close();
  expect(await readdir(dataDir)).not.toContain('galley.lock');
  const second = await start();
  await second.kill();
  expect(await readdir(dataDir)).toContain('galley.lock');
  const third = await start();
  await third.desk.ready();
});
