import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesFolder, linesOf, readArticle } from '../driver/articleFiles';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'The keeper who counted waves';

/** Writes the article, and waits until it is on the disk. */
async function write({ desk, dataDir }: Galley, ...lines: string[]): Promise<void> {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write(...lines);
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(lines);
}

test('after a crash she is where she was, and a card shows the words that were recovered', async ({
  start,
}) => {
  const first = await start();
  await write(first, 'Every ninth one went into the book.', 'He wrote it in pencil.');
  await first.kill();

  const { desk, page, close } = await start();
  await expect(desk.headline).toHaveValue(HEADLINE);
  const card = page.getByRole('region', { name: 'Recovered after a crash' });
  await expect(card).toContainText(/Galley stopped at \d\d:\d\d without closing/);
  await expect(card.getByText('Every ninth one went into the book.')).toBeVisible();
  await expect(card).toContainText('All of it is in the article.');
  await card.getByRole('button', { name: 'Show history' }).click();
  await expect(page.getByRole('radiogroup')).not.toHaveCount(0);
  await expect(card).toBeHidden();
  await desk.press('Mod+Shift+H');
  await card.getByRole('button', { name: 'Keep these words' }).click();
  await expect(card).toBeHidden();
  await expect(desk.body).toBeFocused();
  await close();

  const third = await start();
  await expect(third.desk.headline).toHaveValue(HEADLINE);
  await expect(third.page.getByText(/without closing/)).toBeHidden();
});

test('a damaged article is restored from its history, and the damaged bytes are kept', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await write(first, 'The book is whole.');
  await first.close();
  const [name = ''] = await readdir(articlesFolder(dataDir));
  await writeFile(join(articlesFolder(dataDir), name), 'The sea got in.');

  const { desk, page } = await start();
  await expect(page.getByRole('alert')).toContainText('The article that was open last is not shown.');
  await page.getByRole('button', { name: /Cannot be read/ }).click();
  await expect(desk.article).toContainText(`“${HEADLINE}”, 4 words`);
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await expect(desk.headline).toHaveValue(HEADLINE);
  await expect(desk.body).toHaveText('The book is whole.');
  const aside = join(dataDir, 'library', 'damaged');
  const [kept = ''] = await readdir(aside);
  expect(await readFile(join(aside, kept), 'utf8')).toBe('The sea got in.');
});

test('what a sync service left beside an article is an article of its own, and both are a click away', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await write(first, 'Written at the harbour desk.');
  await expect
    .poll(async () => (await readArticle(dataDir, HEADLINE))?.slug)
    .toBe('the-keeper-who-counted-waves');
  await first.close();
  const ours = await readArticle(dataDir, HEADLINE);
  const theirs = JSON.stringify({ ...ours, standfirst: 'Written at the night desk.' });
  await writeFile(join(articlesFolder(dataDir), `${ours?.id}-NIGHT-DESK.json`), theirs);

  const { desk, page } = await start();
  const notice = page.getByRole('status').filter({ hasText: 'was changed in two places at once' });
  await expect(notice).toContainText('Both versions are kept');
  await notice.getByRole('button', { name: 'Open the other version' }).click();
  await expect(desk.headline).toHaveValue(`${HEADLINE} (other version: NIGHT-DESK)`);
  await expect(desk.standfirst).toHaveValue('Written at the night desk.');
  await notice.getByRole('button', { name: 'Open this version' }).click();
  await expect(desk.headline).toHaveValue(HEADLINE);
  await expect(desk.standfirst).toHaveValue('');

  // The same copy comes again while Galley runs, and another one.
  await writeFile(join(articlesFolder(dataDir), `${ours?.id} (1).json`), theirs);
  const third = JSON.stringify({ ...ours, standfirst: 'Written on the ferry.' });
  await writeFile(join(articlesFolder(dataDir), `${ours?.id} (2).json`), third);
  await expect.poll(() => readdir(join(dataDir, 'library', 'conflicts'))).toHaveLength(3);
  await expect.poll(() => readdir(articlesFolder(dataDir))).toHaveLength(3);
});

test('in a small window the bars leave the article most of the room, and scroll', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  await write(first, 'Every ninth one went into the book. '.repeat(10).trim(), 'He wrote it in pencil.');
  const ours = await readArticle(dataDir, HEADLINE);
  await first.kill();
  const theirs = JSON.stringify({ ...ours, standfirst: 'Written at the night desk.' });
  await writeFile(join(articlesFolder(dataDir), `${ours?.id}-NIGHT-DESK.json`), theirs);

  const { desk, page } = await start();
  const bars = page.getByRole('group', { name: 'Notices' });
  const card = page.getByRole('region', { name: 'Recovered after a crash' });
  for (const [width, height] of [
    [800, 560],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(card.getByRole('button').first()).toBeInViewport({ ratio: 1 });
    const room = await desk.headline.evaluate((field) => {
      const scroller = field.closest<HTMLElement>('[data-scrolls]')!;
      return scroller.clientHeight;
    });
    const taken = (await bars.boundingBox())?.height ?? 0;
    expect(taken / (taken + room)).toBeLessThanOrEqual(0.4);
    await bars.focus();
    await desk.press('End');
    await expect(page.getByRole('button', { name: 'Open the other version' })).toBeInViewport({ ratio: 1 });
    await desk.press('Home');
    await expect(card.getByRole('heading')).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 1280, height: 1600 });
  await expect(bars).toHaveCount(0);
});
