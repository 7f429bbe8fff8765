import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { HOST_SWITCHES, UNCAPPED_FRAMES } from './hostSwitches';
import { writeArticle } from './text';

export const VIEWPORT = { width: 1440, height: 900 };

/** Galley as built, with the preview open on an article of so many words. */
export async function openGalley(
  root: string,
  words: number,
): Promise<{ page: Page; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const folder = join(dataDir, 'library', 'articles');
  const article = writeArticle(words);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${article.id}.json`), JSON.stringify(article));
  const app = await _electron.launch({
    args: [...HOST_SWITCHES, ...UNCAPPED_FRAMES, '.'],
    cwd: root,
    env: { ...(process.env as Record<string, string>), GALLEY_DATA_DIR: dataDir },
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  await page.setViewportSize(VIEWPORT);
  await page.getByRole('textbox', { name: 'Article body' }).locator('p').first().waitFor();
  await page.frameLocator('iframe[title="Preview"]').locator('main').waitFor();
  return {
    page,
    close: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
