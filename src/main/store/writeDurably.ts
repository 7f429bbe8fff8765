import { dirname } from 'node:path';
import type { Disk } from './Disk';
import { patiently } from './patiently';
import { syncFolder } from './syncFolder';
import { temporaryBeside } from './temporaryFile';

/**
 * Replaces a file so that after a crash or a power cut either the old bytes or the new ones are there, whole.
 * Resolves once the new bytes are on the disk. Rejects with the system's error, the old file untouched.
 * `mode` is given to the new file; the system's default otherwise.
 */
export async function writeDurably(
  path: string,
  bytes: string | Uint8Array,
  disk: Disk,
  mode?: number,
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    await writeAndSync(temporary, bytes, disk, mode);
    await patiently(() => disk.rename(temporary, path), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path), disk);
}

async function writeAndSync(path: string, bytes: string | Uint8Array, disk: Disk, mode?: number) {
  const file = await disk.open(path, 'wx', mode);
  try {
    // writeFile goes on after a short write, which is how a disk that is nearly full answers.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
