import { readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'One lamp too many';

/** A correction of 27 November, and its day as it stands on the disk. */
async function writeCorrection({ desk, page, dataDir }: Galley) {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('/correction');
  await desk.press('Enter');
  await desk.write('There were ten lamps.');
  const note = desk.body.getByRole('note');
  const day = note.getByLabel('Date of the note');
  const onDisk = async () => {
    const [block] = (await readArticle(dataDir, HEADLINE))?.body.root.children ?? [];
    return block?.type === 'note' ? block.date : null;
  };
  await day.fill('2026-11-27');
  return { note, day, onDisk };
}

test('a day that is none is told under the note and takes no day from it', async ({ galley }) => {
  const { desk, page } = galley;
  const { note, day, onDisk } = await writeCorrection(galley);
  await desk.body.getByText('There were ten lamps.').click();
  await expect.poll(onDisk).toBe('2026-11-27');
  await expect(note.getByText('27 November 2026')).toBeVisible();

  await day.focus();
  await page.keyboard.type('02312026');
  await expect(day).toBeFocused();
  await desk.body.getByText('There were ten lamps.').click();
  const told = note.getByRole('alert');
  await expect(told).toHaveText(
    'What was written here is no day of the calendar. The note has kept the day it had.',
  );
  await expect(day).toHaveValue('2026-11-27');
  await expect(note.getByText('27 November 2026')).toBeVisible();
  await desk.press('End');
  await page.keyboard.type(' Not eleven.');
  await expectAccessible(galley);
  await expect.poll(onDisk).toBe('2026-11-27');

  await day.focus();
  await desk.press('ArrowRight');
  await desk.press('ArrowRight');
  await page.keyboard.type('20');
  await desk.body.getByText('There were ten lamps.').click();
  await expect(told).toHaveText(/no day of the calendar/);
  await expect(day).toHaveValue('2026-11-27');

  await day.focus();
  await page.keyboard.type('02282026');
  await desk.body.getByText('There were ten lamps.').click();
  await expect(told).toBeHidden();
  await expect.poll(onDisk).toBe('2026-02-28');
  // All that was typed in one stay is one step.
  await desk.press('Mod+Z');
  await expect(day).toHaveValue('2026-11-27');
  await desk.press('Mod+Shift+Z');
  await expect(day).toHaveValue('2026-02-28');

  await desk.showPane('Details');
  await desk.choose(desk.details, 'Language', 'Chinese, simplified');
  await expect(note.getByText('2026年2月28日')).toBeVisible();
  await expect(note.getByText('28 February 2026')).toBeHidden();
});

test('the day of a note in the bin cannot be changed by keys either', async ({ galley }) => {
  const { desk, page } = galley;
  const { note, day, onDisk } = await writeCorrection(galley);
  await desk.command('Move to bin');
  await desk.command('Bin');
  await desk.row(HEADLINE).click();
  await expect(desk.headline).toHaveAttribute('readonly', '');
  await day.focus();
  await page.keyboard.type('0102');
  await desk.headline.focus();
  await expect(day).toHaveValue('2026-11-27');
  await expect(note.getByText('27 November 2026')).toBeVisible();
  expect(await onDisk()).toBe('2026-11-27');
});
