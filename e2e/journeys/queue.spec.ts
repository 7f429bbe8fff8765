import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newArticle } from '../../src/shared/article/article';
import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';

const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Puts into the queue what waited when Galley ended, an article for each headline. */
async function fillQueue(dataDir: string, headlines: readonly string[], own: object = {}): Promise<void> {
  const folder = join(dataDir, 'library', 'queue');
  await mkdir(folder, { recursive: true });
  for (const [at, headline] of headlines.entries()) {
    const article = { ...newArticle(idOf(900 + at), '2026-01-01T00:00:00.000Z', 'en'), headline };
    const job = {
      ...{ schemaVersion: 1, id: idOf(at), siteId: 'lampwright', key: `galley-${idOf(at)}`, status: 'draft' },
      ...{ date: null, article, over: null, attempts: 0, postId: null, pictures: {}, failure: null },
      ...{ isStopped: false, ...own },
    };
    await writeFile(join(folder, `${job.id}.json`), JSON.stringify(job));
  }
}

test('what she takes out of the queue leads to what stands next in it', async ({ start, dataDir }) => {
  await fillQueue(dataDir, ['Tides', '潮水', 'Lamps']);
  const galley = await start();
  const { desk, page } = galley;
  await page.setViewportSize({ width: 700, height: 600 });
  await desk.startArticle('The article of now');
  await desk.button('3 not sent').click();
  const rows = desk.dialog('Publish').getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  const takeOut = async (headline: string) => {
    await rows.filter({ hasText: headline }).getByRole('button', { name: 'Take out' }).focus();
    await desk.press('Enter');
    await expect(rows.filter({ hasText: headline })).toBeHidden();
  };
  await takeOut('潮水');
  await expect(rows.filter({ hasText: 'Lamps' })).toBeFocused();
  await expectAccessible(galley);
  await takeOut('Lamps');
  await expect(rows.filter({ hasText: 'Tides' })).toBeFocused();
});
