import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './Disk';
import { patiently } from './patiently';
import { syncFolder } from './syncFolder';

const TEMPORARY = /^\.galley-[0-9a-f]{16}\.tmp$/;

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
  const folder = dirname(path);
  const temporary = join(folder, `.galley-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndSync(temporary, bytes, disk, mode);
    await patiently(() => disk.rename(temporary, path), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder, disk);
}

/** Removes the temporary files of a crash. Only for folders that one running Galley owns. */
export async function sweepTemporaryFiles(folder: string, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder);
  const orphans = names.filter((name) => TEMPORARY.test(name));
  await Promise.all(orphans.map((name) => disk.rm(join(folder, name), { force: true })));
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
