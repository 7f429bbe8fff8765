import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Mounts a disk of so many megabytes on an empty folder. Throws where the system forbids it. */
export function mountSmallDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
}

export function unmountSmallDisk(folder: string): void {
  // Lazily: the browser's last children may still be going.
  execFileSync('umount', ['--lazy', folder]);
}

/** Takes all the room that is left; answers with the way to give it back. */
export async function fillDisk(folder: string): Promise<() => Promise<void>> {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = await statfs(folder);
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  return () => rm(filler);
}
