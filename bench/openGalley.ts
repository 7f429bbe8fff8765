import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHost, type Opened } from './openHost';
import { writeArticle } from './text';

/** Galley as built, with the preview open on an article of so many words. */
export async function openGalley(root: string, words: number): Promise<Opened> {
  const opened = await openHost(root, '.', async (dataDir) => {
    const folder = join(dataDir, 'library', 'articles');
    const article = writeArticle(words);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${article.id}.json`), JSON.stringify(article));
  });
  const { page } = opened;
  await page.getByRole('textbox', { name: 'Article body' }).locator('p').first().waitFor();
  await page.frameLocator('iframe[title="Preview"]').locator('main p').first().waitFor();
  return opened;
}
