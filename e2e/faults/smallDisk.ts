import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '../driver/test';

const MEGABYTES = 64;

/** Journeys whose data folder is a small disk of its own; skipped where the system lets nobody mount one. */
export const test = base.extend({
  dataDir: async ({ dataDir }, use, testInfo) => {
    try {
      mount('-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', dataDir);
    } catch (error) {
      testInfo.skip(true, `no small disk can be mounted here: ${String(error)}`);
    }
    await use(dataDir);
    // Lazily: the browser's last children may still be going.
    execFileSync('umount', ['--lazy', dataDir]);
  },
});

/** Takes all the room that is left; answers with the way to give it back. */
export async function fillDisk(folder: string): Promise<() => Promise<void>> {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = await statfs(folder);
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  return () => rm(filler);
}

/** Write-protects the disk as a whole, which holds for root too. */
export function protectDisk(folder: string): void {
  mount('-o', 'remount,ro', folder);
}

export function unprotectDisk(folder: string): void {
  mount('-o', 'remount,rw', folder);
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}
