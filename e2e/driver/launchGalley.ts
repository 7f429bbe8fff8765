import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { Desk } from './Desk';
import { ROOT } from './root';
import { Watch } from './Watch';

/** A running Galley: its main process, its window, and what the window said that nobody should have to read. */
export interface Galley {
  app: ElectronApplication;
  page: Page;
  desk: Desk;
  watch: Watch;
  dataDir: string;
  isRunning(): boolean;
  /** Closes the window as she does, which waits for her last words to be saved. */
  close(): Promise<void>;
  /** Ends the process as a power cut does. */
  kill(): Promise<void>;
}

export const newDataDir = () => mkdtemp(join(tmpdir(), 'galley-data-'));
export const removeDataDir = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

// Chromium does not sandbox itself for root, as whom build machines run it.
const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;

// V8 makes better code of what runs often, beside the app; a test is over before that pays, and has spent a fifth of its processor time.
const SHORT_LIVED = '--js-flags=--liftoff-only --interrupt-budget=2000000 --invocation-count-for-maglev=5000';

/** What a test may ask of a start. */
export interface Start {
  /** Another folder of the app than ours, for a broken one. */
  appFolder?: string;
  /** `'window'` only until there is one, for a library that is not opened. */
  until?: 'ready' | 'window';
  /** What stands at the end of its command line. */
  words?: string[];
  /** What the system is set to, as POSIX has it: `en_GB.UTF-8`. */
  locale?: string;
}

/** Starts the built app on the chosen host and waits until it can be used. */
export async function launchGalley(
  dataDir: string,
  { appFolder = ROOT, until = 'ready', words = [], locale = 'en_US.UTF-8' }: Start = {},
): Promise<Galley> {
  const app = await _electron.launch({
    args: [...(needsNoSandbox ? ['--no-sandbox'] : []), SHORT_LIVED, '.', ...words],
    cwd: appFolder,
    env: {
      ...(process.env as Record<string, string>),
      LC_ALL: locale,
      LANGUAGE: '',
      GALLEY_DATA_DIR: dataDir,
    },
    // The first launch on a cold disk reads the whole browser.
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  const watch = new Watch(page);
  const desk = new Desk(page);
  if (until === 'ready') await desk.ready();
  // Playwright forgets the process once it is gone.
  const main = app.process();
  const exited = new Promise<void>((resolve) => main.once('exit', () => resolve()));
  return {
    app,
    page,
    desk,
    watch,
    dataDir,
    isRunning: () => main.exitCode === null && main.signalCode === null,
    close: async () => {
      await app.close();
      // The window is gone before the process has given the lock back.
      await exited;
    },
    kill: async () => {
      main.kill('SIGKILL');
      await exited;
    },
  };
}
