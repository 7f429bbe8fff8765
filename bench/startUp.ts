import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { HOST_SWITCHES } from './hostSwitches';
import { against, type Row } from './Row';
import { median } from './statistics';

const STARTS = 7;

/** ms from the launch until something in the first window is there to be used. */
async function timeStart(
  root: string,
  app: string,
  isUsable: (page: Page) => Promise<void>,
): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const start = performance.now();
  const running = await _electron.launch({
    args: [...HOST_SWITCHES, app],
    cwd: root,
    env: { ...(process.env as Record<string, string>), GALLEY_DATA_DIR: dataDir },
    timeout: 60_000,
  });
  const page = await running.firstWindow();
  await isUsable(page);
  const time = performance.now() - start;
  await running.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return time;
}

/** Galley's first usable window against a bare window of the same host, interleaved; the first of each is thrown away. */
export async function benchStartUp(root: string): Promise<Row[]> {
  const galley: number[] = [];
  const bare: number[] = [];
  for (let start = 0; start <= STARTS; start += 1) {
    const bareTime = await timeStart(root, join(root, 'bench', 'bare-window'), (page) =>
      page.getByRole('button', { name: 'Ready' }).waitFor(),
    );
    const galleyTime = await timeStart(root, '.', (page) =>
      page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('button', { name: 'New article' })
        .waitFor(),
    );
    if (start === 0) continue;
    bare.push(bareTime);
    galley.push(galleyTime);
  }
  return [against('start-up', 'ms', median(galley), 'a bare window of the host', median(bare), 1.5)];
}
