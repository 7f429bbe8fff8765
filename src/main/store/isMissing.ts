import type { Disk } from './Disk';
import { errno } from './errno';
import { patiently } from './patiently';

/** Whether there is no such file. Rejects where that cannot be known, so that what cannot be read now is not written over. */
export async function isMissing(path: string, disk: Disk): Promise<boolean> {
  try {
    await patiently(() => disk.readFile(path), disk);
    return false;
  } catch (error) {
    if (errno(error) === 'ENOENT') return true;
    throw error;
  }
}
