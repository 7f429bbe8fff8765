import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '../driver/test';
import { mountDisk, unmountDisk } from './mountedDisk';

const MEGABYTES = 64;

/** Journeys whose data folder is a small disk of its own; skipped where the system lets nobody mount one. */
export const test = base.extend({
  dataDir: async ({ dataDir }, use, testInfo) => {
    try {
      mountDisk(dataDir, MEGABYTES);
      // The browser writes and removes files of its own at any time, and would give room back.
      for (const profile of ['browser', 'standin-profile']) {
        const folder = join(dataDir, profile);
        await mkdir(folder);
        mountDisk(folder, MEGABYTES);
      }
    } catch (error) {
      testInfo.skip(true, `no small disk can be mounted here: ${String(error)}`);
    }
    await use(dataDir);
    unmountDisk(dataDir);
  },
});
