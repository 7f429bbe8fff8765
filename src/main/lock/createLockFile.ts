import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errno, realDisk, syncFolder } from '../store';

/**
 * Makes a file that was not there, on the disk before it answers; false when there is one already. It is whole at
 * once where the system can link files, so that nobody reads half of it. Rejects with the system's error.
 */
export async function createLockFile(path: string, text: string, token: string): Promise<boolean> {
  const beside = `${path}.${token}`;
  try {
    await writeNew(beside, text);
    try {
      await link(beside, path);
    } catch (error) {
      if (errno(error) === 'EEXIST') return false;
      // Memory cards and some network folders know no links.
      await writeNew(path, text);
    }
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
  await syncFolder(dirname(path), realDisk);
  return true;
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
