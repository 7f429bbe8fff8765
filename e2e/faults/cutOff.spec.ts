import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const FILES = 400;

test('killed while it imports many files, it says at the next start how many are in, until she dismisses it', async ({
  start,
  dataDir,
}) => {
  const folder = join(dataDir, 'files');
  await mkdir(folder);
  const paths = Array.from({ length: FILES }, (_, at) => join(folder, `lamp-${at}.md`));
  for (const [at, path] of paths.entries()) await writeFile(path, `# Lamp ${at}\n\nOut since dusk.\n`);
  const importTwo = async ({ app, desk, page }: Galley) => {
    await answerOpenDialog(app, paths.slice(0, 2));
    await desk.command('Import');
    await expect(page.getByText('2 articles are imported.').first()).toBeVisible();
  };
  const first = await start();
  await answerOpenDialog(first.app, paths);
  await first.desk.command('Import');
  const underWay = async () => {
    const file = await readFile(join(dataDir, 'under-way.json'), 'utf8').catch(() => '{}');
    return (JSON.parse(file) as { run?: { done: number; last: string } | null }).run ?? null;
  };
  await expect.poll(async () => (await underWay())?.done ?? 0).toBeGreaterThan(1);
  await first.kill();

  const kept = await underWay();
  const made = await readArticles(dataDir);
  expect(made.length).toBeGreaterThanOrEqual(kept?.done ?? Infinity);
  expect(made.length).toBeLessThan(FILES);
  const second = await start();
  const said = second.page.getByText(`Galley ended while it imported ${FILES} files.`);
  await expect(said).toContainText(`At least ${kept?.done} were gone through, the last “${kept?.last}”.`);
  await expectAccessible(second);
  // Something else that ends meanwhile takes nothing of it away.
  await importTwo(second);
  await expect(said).toBeVisible();
  await expect.poll(underWay).toEqual(kept);
  await second.close();

  const third = await start();
  const again = third.page.getByText(`Galley ended while it imported ${FILES} files.`);
  await third.desk.article
    .getByRole('status')
    .filter({ has: again })
    .getByRole('button', { name: 'Dismiss' })
    .click();
  await expect(again).toBeHidden();
  await expect.poll(underWay).toBeNull();
  await third.close();

  const fourth = await start();
  await expect(fourth.desk.rows().first()).toBeVisible();
  await expect(fourth.page.getByText('Galley ended while')).toHaveCount(0);
  // One that ends is not told, and neither is it kept.
  await importTwo(fourth);
  await expect.poll(underWay).toBeNull();
});
