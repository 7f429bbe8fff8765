import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Puts a small disk over a folder; throws where the system lets nobody mount one. */
export function mountDisk(folder: string, megabytes: number): void {
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
}

/** Lazily, since the browser's last children may still be going. */
export function unmountDisk(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
}

/**
 * Takes all the room but so many bytes; answers with the way to give it back. What is given up meanwhile is taken too, as by
 * another program: on a full disk Galley's own catalogue makes room for her words.
 */
export async function fillDisk(folder: string, leave = 0): Promise<() => Promise<void>> {
  const filler = join(folder, `filler-${randomUUID()}`);
  const take = async () => {
    const { bavail, bsize } = await statfs(folder);
    // There is always a file to take away again, be it an empty one.
    await appendFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave))).catch(() => undefined);
  };
  let isOver = false;
  const goOn = async () => {
    while (!isOver) {
      await take().catch(() => (isOver = true));
      await pause(10, undefined, { ref: false });
    }
  };
  await take();
  const taking = goOn();
  return async () => {
    isOver = true;
    await taking;
    await rm(filler);
  };
}

/** Write-protects one folder, also while others on its disk are written; answers with the way to let it be written again. */
export function protectFolder(folder: string): () => void {
  mount('--bind', folder, folder);
  mount('-o', 'remount,bind,ro', folder);
  return () => unmountDisk(folder);
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
