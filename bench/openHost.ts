import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { HOST_SWITCHES, UNCAPPED_FRAMES } from './hostSwitches';

export interface Opened {
  page: Page;
  close(): Promise<void>;
}

/** The first window of an app in the host. @param fill puts into its data folder, made in `parent`, what it is to find */
export async function openHost(
  root: string,
  app: string,
  fill: (dataDir: string) => Promise<void>,
  frames: readonly string[] = UNCAPPED_FRAMES,
  parent = tmpdir(),
): Promise<Opened> {
  const dataDir = await mkdtemp(join(parent, 'galley-bench-'));
  await fill(dataDir);
  const running = await _electron.launch({
    args: [...HOST_SWITCHES, ...frames, app],
    cwd: root,
    env: { ...(process.env as Record<string, string>), GALLEY_DATA_DIR: dataDir },
    timeout: 60_000,
  });
  const page = await running.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 });
  return {
    page,
    close: async () => {
      await running.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
