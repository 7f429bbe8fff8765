import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import type { Desk } from '../driver/Desk';
import { keepArticle } from '../driver/keepArticle';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const PILOTS = 'The ferry pilots noticed it first, since they look the spring tides up every November.';
const BOOKS = 'Forty-one volumes of the harbour office are no longer in the catalogue.';
const TINS = 'A schoolteacher keeps photographs of every page in biscuit tins under her stairs.';

const view = (desk: Desk): Locator => desk.page.getByRole('main', { name: 'History' });

/** An article that was left with these paragraphs, and is open again. */
async function leaveAndComeBack(galley: Galley, headline: string, ...paragraphs: string[]): Promise<void> {
  const { desk, dataDir } = galley;
  await desk.startArticle(headline);
  await desk.focusBody();
  await desk.write(...paragraphs);
  // It follows the headline after a moment, and would be a change of its own.
  await expect.poll(async () => (await readArticle(dataDir, headline))?.slug ?? '').not.toBe('');
  await desk.startArticle('Another article');
  await desk.row(headline).click();
  await expect(desk.headline).toHaveValue(headline);
  await expect(desk.body).toContainText(paragraphs.at(-1)!);
}

async function openHistory(desk: Desk): Promise<Locator> {
  await desk.press('Mod+Shift+H');
  await expect(view(desk)).toBeVisible();
  await expect(view(desk).getByRole('radio').first()).toBeVisible();
  return view(desk);
}

const insertions = (place: Locator) => place.getByRole('insertion');
const deletions = (place: Locator) => place.getByRole('deletion');

async function savedLines({ dataDir }: Galley, headline: string): Promise<string[]> {
  const article = await readArticle(dataDir, headline);
  return article ? linesOf(article) : [];
}

test('she reads what changed, restores one paragraph and undoes it', async ({ galley }) => {
  const { desk } = galley;
  await leaveAndComeBack(galley, 'Tide books', PILOTS, BOOKS, TINS);
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.press('Backspace', 'under her stairs.'.length);
  await desk.write('in the attic.', 'Nobody else has them.');

  const history = await openHistory(desk);
  await expect(history).toContainText('2 paragraphs: no change');
  await expect(deletions(history)).toContainText(['under her stairs']);
  await expect(insertions(history)).toContainText(['in the attic', 'Nobody else has them.']);
  await expect(history).toContainText('2 changes in 2 places');

  await history.getByRole('button', { name: 'Restore this paragraph' }).click();
  await expect
    .poll(() => savedLines(galley, 'Tide books'))
    .toEqual([PILOTS, BOOKS, TINS, 'Nobody else has them.']);
  await expect(history).toContainText('1 change in 1 place');
  await expect(history.getByRole('radio', { name: /^Restored/ })).toBeVisible();
  await expect(history.getByRole('heading', { name: 'History' })).toBeFocused();

  await history.getByRole('button', { name: 'Done' }).click();
  await expect(desk.body).toContainText('under her stairs');
  await desk.focusBody();
  await desk.press('Mod+Z');
  await expect(desk.body).toContainText('in the attic');
  await expect.poll(async () => (await savedLines(galley, 'Tide books'))[2]).toContain('in the attic');
});

test('she restores a whole revision, headline and all, and takes that back', async ({ galley }) => {
  const { desk } = galley;
  await leaveAndComeBack(galley, 'Tide books', PILOTS, BOOKS);
  await desk.headline.fill('Tide records');
  await desk.focusBody();
  await desk.press('Mod+A');
  await desk.write('All of it is new.');
  await expect.poll(() => savedLines(galley, 'Tide records')).toEqual(['All of it is new.']);

  const history = await openHistory(desk);
  await expect(deletions(history).first()).toContainText('books');
  await history.getByRole('button', { name: 'Restore this revision' }).click();
  await expect.poll(() => savedLines(galley, 'Tide books')).toEqual([PILOTS, BOOKS]);
  await expect(history).toContainText('No change between the two');
  await history.getByRole('button', { name: 'Undo restoring' }).click();
  await expect.poll(() => savedLines(galley, 'Tide records')).toEqual(['All of it is new.']);
  await expect(history.getByRole('heading', { name: 'History' })).toBeFocused();

  // In the text Undo takes headline and body back together: first what she undid, then the restoring itself.
  await history.getByRole('button', { name: 'Done' }).click();
  await desk.focusBody();
  await desk.press('Mod+Z');
  await expect(desk.headline).toHaveValue('Tide books');
  await expect(desk.body).toContainText(BOOKS);
  await desk.press('Mod+Z');
  await expect(desk.headline).toHaveValue('Tide records');
  await expect(desk.body).toHaveText('All of it is new.');
});

test('she restores the status alone, and takes that back', async ({ galley, dataDir }) => {
  const { desk } = galley;
  const status = async () => (await readArticle(dataDir, 'Tide books'))?.status;
  await leaveAndComeBack(galley, 'Tide books', PILOTS);
  await desk.showPane('Details');
  await desk.details.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Ready' });
  await expect.poll(status).toBe('ready');
  const history = await openHistory(desk);
  await history.getByRole('button', { name: 'Restore status' }).click();
  await expect.poll(status).toBe('draft');
  await history.getByRole('button', { name: 'Undo restoring' }).click();
  await expect.poll(status).toBe('ready');
});

test('she compares any two revisions, in the order in which they were written', async ({ galley }) => {
  const { desk } = galley;
  await leaveAndComeBack(galley, 'Tide books', PILOTS);
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.write('', BOOKS);
  await desk.row('Another article').click();
  await expect(desk.headline).toHaveValue('Another article');
  await desk.row('Tide books').click();
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.write('', TINS);

  const history = await openHistory(desk);
  const revisions = history.getByRole('radio');
  await expect(revisions).toHaveCount(3);
  await expect(insertions(history)).toHaveCount(1);
  // From the keyboard: the newest, then the one before it, then the first, which was empty.
  await revisions.first().focus();
  await desk.press('ArrowDown');
  await expect(insertions(history)).toHaveCount(2);
  await desk.press('ArrowDown');
  await expect(revisions.last()).toBeChecked();
  // Headline, slug and three paragraphs.
  await expect(insertions(history)).toHaveCount(5);

  const other = history.getByRole('combobox', { name: 'Compare with' });
  const value = await other.locator('option').nth(2).getAttribute('value');
  await other.selectOption(value!);
  await expect(insertions(history)).toHaveCount(3);
  await expect(history.getByRole('button', { name: 'Restore this revision' })).toBeDisabled();
  await expect(history.getByRole('button', { name: /this paragraph/ })).toHaveCount(0);
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
});

test('a revision is kept when Galley is closed, and what she wrote since is shown at the next start', async ({
  start,
}) => {
  const first = await start();
  await first.desk.startArticle('潮位记录去了哪里');
  await first.desk.focusBody();
  await first.desk.write('雾港四十年的潮位记录不见了。');
  await first.close();
  const second = await start();
  const { desk } = second;
  await expect(desk.body).toContainText('潮位记录');
  await desk.focusBody();
  await desk.press('Mod+A');
  await desk.write('雾港四十年的航海日志不见了。');
  const history = await openHistory(desk);
  await expect(history.getByRole('radio', { name: /^Galley closed/ })).toBeVisible();
  await expect(deletions(history)).toContainText(['潮位记录']);
  await expect(insertions(history)).toContainText(['航海日志']);
});

test('the history is there by menu, palette and keyboard, and leads back to the text', async ({ galley }) => {
  const { desk, page } = galley;
  await leaveAndComeBack(galley, 'Tide books', PILOTS);
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Article' }).click();
  await page
    .getByRole('menu', { name: 'Article' })
    .getByRole('menuitemcheckbox', { name: /^History/ })
    .click();
  await expect(view(desk)).toBeVisible();
  await expect(desk.article).toBeHidden();
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
  await desk.command('History');
  await expect(view(desk)).toBeVisible();
  await desk.row('Another article').click();
  await expect(view(desk)).toBeHidden();
  await desk.row('Tide books').click();
  await expect(desk.headline).toHaveValue('Tide books');
  await expect(view(desk)).toBeHidden();
});

test('a damaged line of the history costs one revision, and she is told', async ({ galley }) => {
  const { desk, dataDir } = galley;
  await leaveAndComeBack(galley, 'Tide books', PILOTS);
  const { id } = (await readArticle(dataDir, 'Tide books'))!;
  const path = join(dataDir, 'library', 'revisions', `${id}.jsonl`);
  await expect.poll(async () => (await readFile(path, 'utf8')).includes('"reason":"left"')).toBe(true);
  await writeFile(path, (await readFile(path, 'utf8')).replace('"reason":"created"', '"reason":"creatid"'));
  const history = await openHistory(desk);
  await expect(history.getByRole('radio')).toHaveCount(1);
  await expect(history).toContainText('One revision of this article cannot be read.');
});

test('a history without a revision shows the article as it is, and says so over it', async ({
  start,
  dataDir,
}) => {
  await keepArticle(dataDir, { id: '01890000-0000-7000-8000-000000000001', headline: 'Tide books' }, PILOTS);
  const { desk, page } = await start();
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(desk.headline).toHaveValue('Tide books');
  await desk.press('Mod+Shift+H');
  const remark = view(desk).getByText('There is no revision yet.');
  await expect(remark).toBeVisible();
  await expect(view(desk).getByRole('heading', { name: 'Tide books' })).toBeVisible();
  const words = view(desk).getByText(PILOTS);
  await expect(words).toBeVisible();
  // Beside each other, from their tops.
  const [left, right] = [(await words.boundingBox())!, (await remark.boundingBox())!];
  expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
  expect(right.y).toBeLessThan(200);
  await expect(view(desk).getByRole('button', { name: 'Restore this revision' })).toHaveCount(0);
});

for (const [name, width] of [
  ['wide', 1440],
  ['narrow', 900],
] as const) {
  test(`the history meets the rules of accessibility in a ${name} window`, async ({ galley }) => {
    const { desk, page } = galley;
    await leaveAndComeBack(galley, 'Tide books', PILOTS, BOOKS, TINS);
    await desk.focusBody();
    await desk.press('Mod+End');
    await desk.write('', 'As The Kestrel Ledger reports:', '');
    await desk.quote('“We light what we can,” she said.', '“The rest stays dark.”');
    await page.setViewportSize({ width, height: 800 });
    await openHistory(desk);
    await expectAccessible(galley);
  });
}
