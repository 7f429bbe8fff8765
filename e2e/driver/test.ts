import { test as base } from '@playwright/test';
import { type Galley, launchGalley, newDataDir, removeDataDir, type Start } from './launchGalley';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A fresh data folder of this test's own. */
  dataDir: string;
  /** Starts Galley on the test's folder, as often as the test wants; what is left running is closed at its end. */
  start: (how?: Start) => Promise<Galley>;
  /** One running Galley. */
  galley: Galley;
}

/** Every journey also checks that the window reported no error, broke no policy and asked the network for nothing. */
export const test = base.extend<Fixtures>({
  dataDir: async ({}, use) => {
    const folder = await newDataDir();
    await use(folder);
    await removeDataDir(folder);
  },
  start: async ({ dataDir }, use, testInfo) => {
    const started: Galley[] = [];
    await use(async (how) => {
      const galley = await launchGalley(dataDir, how);
      started.push(galley);
      return galley;
    });
    // After a failure nobody is there to say whether unsaved words may go.
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const galley of started) if (galley.isRunning()) await (hasFailed ? galley.kill() : galley.close());
    base.expect(started.flatMap(({ watch }) => watch.errors)).toEqual([]);
    base.expect(started.flatMap(({ watch }) => watch.foreignRequests)).toEqual([]);
  },
  galley: async ({ start }, use) => {
    await use(await start());
  },
});
