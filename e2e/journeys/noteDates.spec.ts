import { readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';

const HEADLINE = 'One lamp too many';

test('a day that is none is told under the note, stays in its field and takes no day from it', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
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
  await desk.body.getByText('There were ten lamps.').click();
  await expect.poll(onDisk).toBe('2026-11-27');
  await expect(note.getByText('27 November 2026')).toBeVisible();

  await day.focus();
  await page.keyboard.type('02312026');
  await expect(day).toBeFocused();
  await desk.body.getByText('There were ten lamps.').click();
  const told = note.getByRole('alert');
  await expect(told).toHaveText(
    'This is no day of the calendar. The note keeps the day it had until it is one.',
  );
  await expect(note.getByText('27 November 2026')).toBeVisible();
  await desk.press('End');
  await page.keyboard.type(' Not eleven.');
  await expect(told).toHaveText(/^This is no day/);
  await expectAccessible(galley);
  await expect.poll(onDisk).toBe('2026-11-27');

  await day.focus();
  await page.keyboard.type('02282026');
  await desk.body.getByText('There were ten lamps.').click();
  await expect(told).toBeHidden();
  await expect.poll(onDisk).toBe('2026-02-28');

  await desk.showPane('Details');
  await desk.choose(desk.details, 'Language', 'Chinese, simplified');
  await expect(note.getByText('2026年2月28日')).toBeVisible();
  await expect(note.getByText('28 February 2026')).toBeHidden();
});
