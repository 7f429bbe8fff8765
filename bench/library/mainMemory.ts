import { _electron } from '@playwright/test';
import { EVERY_ARTICLE } from '../../src/shared/library/libraryQuery';
import type { Bridge } from '../../src/shared/ipc/contract';
import { HOST_SWITCHES } from '../hostSwitches';

declare global {
  interface Window {
    galley: Bridge;
  }
}

const MEGABYTE = 1024 * 1024;

/** Resident MB of the app's main process, its catalogue's thread included, once it has listed and searched that data folder. */
export async function mainMemory(root: string, dataFolder: string): Promise<number> {
  const running = await _electron.launch({
    args: [...HOST_SWITCHES, '.'],
    cwd: root,
    env: { ...(process.env as Record<string, string>), GALLEY_DATA_DIR: dataFolder },
    timeout: 60_000,
  });
  const page = await running.firstWindow();
  await page.getByRole('button', { name: 'New article' }).first().waitFor();
  await page.evaluate(
    async (queries) => {
      for (const query of queries) await window.galley.call('library.find', { query, from: 0, count: 100 });
      await window.galley.call('library.facets', undefined);
    },
    ['', 'the', 'st', '的'].map((search) => ({ ...EVERY_ARTICLE, search })),
  );
  const bytes = await running.evaluate(() => process.memoryUsage().rss);
  await running.close();
  return bytes / MEGABYTE;
}
