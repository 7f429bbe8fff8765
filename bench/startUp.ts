import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { FIRST_SESSION } from '../src/shared/ipc/session';
import { HOST_SWITCHES } from './hostSwitches';
import { against, type Row } from './Row';
import { median } from './statistics';
import { writeArticle } from './text';

const STARTS = 7;
const ARTICLES = 1_000;
const WORDS = 600;

interface Start {
  app: string;
  /** A folder whose content the data folder gets before the launch. */
  filled?: string;
  isUsable(page: Page): Promise<void>;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'galley-bench-'));
const remove = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** A data folder as she left it: many articles, and the session that opens one of them. */
async function fillFolder(): Promise<string> {
  const dataDir = await newFolder();
  const folder = join(dataDir, 'library', 'articles');
  await mkdir(folder, { recursive: true });
  const ids = Array.from(
    { length: ARTICLES },
    (_, at) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  );
  for (const id of ids) await writeFile(join(folder, `${id}.json`), JSON.stringify(writeArticle(WORDS, id)));
  const session = { ...FIRST_SESSION, articleId: ids.at(-1) };
  await writeFile(join(dataDir, 'session.json'), JSON.stringify(session));
  return dataDir;
}

/** ms from the launch until something in the first window is there to be used. */
async function timeStart(root: string, { app, filled, isUsable }: Start): Promise<number> {
  const dataDir = await newFolder();
  if (filled !== undefined) await cp(filled, dataDir, { recursive: true });
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
  await remove(dataDir);
  return time;
}

/**
 * Galley's first usable window, and its text in a full library, against a bare window of the same host, in turns; the
 * first start of each is thrown away.
 */
export async function benchStartUp(root: string): Promise<Row[]> {
  const filled = await fillFolder();
  const bare: Start = {
    app: join(root, 'bench', 'bare-window'),
    isUsable: (page) => page.getByRole('button', { name: 'Ready' }).waitFor(),
  };
  const window: Start = {
    app: '.',
    isUsable: (page) =>
      page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('button', { name: 'New article' })
        .waitFor(),
  };
  const text: Start = {
    app: '.',
    filled,
    isUsable: (page) =>
      page.getByRole('textbox', { name: 'Article body' }).getByRole('paragraph').first().waitFor(),
  };
  const starts = [bare, window, text];
  const times = starts.map(() => [] as number[]);
  for (let round = 0; round <= STARTS; round += 1) {
    for (const [at, start] of starts.entries()) {
      const time = await timeStart(root, start);
      if (round > 0) times[at]?.push(time);
    }
  }
  await remove(filled);
  const [bareTime = NaN, windowTime = NaN, textTime = NaN] = times.map(median);
  const peer = 'a bare window of the host';
  return [
    against('start-up', 'ms', windowTime, peer, bareTime, 1.5),
    // A bar of our own: no peer opens a library.
    against('start-up-text-of-1000', 'ms', textTime, peer, bareTime, 3),
  ];
}
