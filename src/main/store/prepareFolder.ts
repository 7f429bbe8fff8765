import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/lib/result';
import { realDisk } from './Disk';
import { diskFailure } from './diskFailure';

/**
 * Makes the data folder where it is missing and tries a write in it; answers why it cannot be used, or null.
 * Synchronous, since it decides where the system keeps its own files before it starts.
 */
export function prepareFolder(folder: string): Failure | null {
  const probe = join(folder, `.galley-probe-${process.pid}`);
  try {
    const first = mkdirSync(folder, { recursive: true });
    if (first !== undefined && realDisk.canSyncFolders) syncFoldersAbove(folder, first);
    writeFileSync(probe, 'Galley tries whether it can write here.');
    rmSync(probe);
    return null;
  } catch (error) {
    return {
      code: diskFailure(error, '').code,
      happened: `Galley cannot write in its data folder, ${folder}.`,
      safe: 'Nothing you kept before is touched, but new words stay only in this window.',
      next: 'Allow writing there, or make room on its disk, and start Galley again.',
    };
  }
}

/** As `makeFolder` does. */
function syncFoldersAbove(folder: string, first: string): void {
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    const handle = openSync(dirname(made), 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}
