import { dirname } from 'node:path';
import type { Disk } from './Disk';
import { syncFolder } from './syncFolder';

/** Makes a folder, and those above it, where they are missing, so that they last through a power cut like what will stand in them. */
export async function makeFolder(folder: string, disk: Disk): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made), disk);
}
