import type { Disk } from './Disk';
import { errno } from './errno';

const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Milliseconds. A virus scanner holds a file for less than the 1.3 s of all of these. */
const PATIENCE = [10, 20, 40, 80, 160, 320, 640];

/** Tries again while another program may be holding the file; rejects with the last error of the system. */
export async function patiently<Value>(run: () => Promise<Value>, disk: Disk): Promise<Value> {
  for (const wait of PATIENCE) {
    try {
      return await run();
    } catch (error) {
      if (!BUSY.has(errno(error))) throw error;
      await disk.pause(wait);
    }
  }
  return run();
}
