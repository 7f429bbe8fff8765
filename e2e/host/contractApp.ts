import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { resolveHost } from '../../scripts/resolve-host.mjs';

export { expect } from '@playwright/test';

const folder = path.join(import.meta.dirname, 'app');
const font = path.join(
  import.meta.dirname,
  '../../src/renderer/styles/fonts/newsreader-latin-standard-italic.woff2',
);
// Chromium does not sandbox itself for root, as whom build machines run it.
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Which host runs the suite; only what the stand-in draws instead of the system may ask. */
export const hostName = resolveHost().host;

/** The tiny app, running. */
export interface ContractApp {
  app: ElectronApplication;
  /** Its main process; the app itself tells nothing once it has ended. */
  process: ChildProcess;
  page: Page;
  dataDir: string;
  /** What main has seen since the last `forget`, in order. */
  seen(): Promise<string[]>;
  forget(): Promise<void>;
}

function environment(dataDir: string) {
  return { ...(process.env as Record<string, string>), CONTRACT_DATA: dataDir, CONTRACT_FONT: font };
}

async function startApp(dataDir: string): Promise<ContractApp> {
  const app = await _electron.launch({
    args: [...asRoot, '--js-flags=--expose-gc', folder],
    env: environment(dataDir),
    // Playwright would otherwise choose light for the page, against nativeTheme.
    colorScheme: null,
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  await page.getByText('Ready').waitFor();
  return {
    ...{ app, process: app.process(), page, dataDir },
    seen: () => app.evaluate(() => [...(globalThis as unknown as { seen: string[] }).seen]),
    forget: () => app.evaluate(() => void (globalThis as unknown as { seen: string[] }).seen.splice(0)),
  };
}

/** Starts the app a second time on the same data. @returns its exit code */
export function startSecond(dataDir: string, lastArgument: string): Promise<number | null> {
  const { executable, env } = resolveHost();
  const second = spawn(executable, [...asRoot, folder, lastArgument], {
    env: { ...environment(dataDir), ...env },
    stdio: 'ignore',
  });
  return new Promise((resolve) => second.once('exit', resolve));
}

export const isRunning = ({ process: { exitCode, signalCode } }: ContractApp) =>
  exitCode === null && signalCode === null;

interface TestFixtures {
  /** The worker's app with its page loaded afresh. */
  contract: ContractApp;
  /** Starts an app of the test's own on its own folder; the same folder every time. */
  start: () => Promise<ContractApp>;
}

export const test = base.extend<TestFixtures, { shared: ContractApp }>({
  shared: [
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'host-contract-'));
      const shared = await startApp(dataDir);
      await use(shared);
      await shared.app.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  contract: async ({ shared }, use) => {
    await shared.page.reload();
    await shared.page.getByText('Ready').waitFor();
    await shared.forget();
    await use(shared);
  },
  start: async ({}, use) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'host-contract-'));
    const started: ContractApp[] = [];
    await use(async () => {
      const contract = await startApp(dataDir);
      started.push(contract);
      return contract;
    });
    for (const contract of started) if (isRunning(contract)) await contract.app.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});
