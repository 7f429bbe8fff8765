import { dirname } from 'node:path';
import type { Disk } from './Disk';
import { errno } from './errno';
import { patiently } from './patiently';
import { syncFolder } from './syncFolder';

/** Removes a file so that it stays away after a power cut. One that is not there is removed already. */
export async function removeDurably(path: string, disk: Disk): Promise<void> {
  await patiently(() => disk.rm(path, { force: true }), disk);
  try {
    await syncFolder(dirname(path), disk);
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error;
  }
}
