import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, statfsSync, writeFileSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '../../src/main/store/errno';

/** Puts a small disk over a folder; throws where the system lets nobody mount one. */
export function mountDisk(folder: string, megabytes: number): void {
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
}

/** Lazily, since the browser's last children may still be going. */
export function unmountDisk(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
}

/**
 * Takes all the room but so many bytes; answers with the way to give it back. On a full disk Galley's own catalogue goes, to
 * make room for her words: its files are held open, so that their room is not there either. A save that was under way gives
 * the room of the older file back when it is done, and the next one would fit into that: it is taken as it comes free.
 */
export async function fillDisk(folder: string, leave = 0): Promise<() => Promise<void>> {
  const library = join(folder, 'library');
  const names = await readdir(library).catch(() => []);
  const catalogue = names.filter((name) => /^catalogue\.sqlite(-wal)?$/.test(name));
  const held = await Promise.all(catalogue.map((name) => open(join(library, name))));
  const filler = join(folder, `filler-${randomUUID()}`);
  const takeRoom = (): void => {
    const { bavail, bsize } = statfsSync(folder);
    const room = bavail * bsize - leave;
    if (room > 0) appendUntilFull(filler, room);
  };
  writeFileSync(filler, '');
  takeRoom();
  const taking = setInterval(() => {
    // A test that failed has taken the disk away by now.
    if (existsSync(filler)) takeRoom();
    else clearInterval(taking);
  }, 20);
  return async () => {
    clearInterval(taking);
    await Promise.all(held.map((file) => file.close()));
    await rm(filler);
  };
}

function appendUntilFull(file: string, bytes: number): void {
  try {
    appendFileSync(file, Buffer.alloc(bytes));
  } catch (error) {
    if (errno(error) !== 'ENOSPC') throw error;
  }
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
