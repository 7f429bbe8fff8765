import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { makeFolder, writeDurably, type Disk } from '../store';

/** Copies a file's bytes into a folder of such copies; the same bytes once. Rejects with the system's error. */
export async function copyAside(path: string, folder: string, disk: Disk): Promise<void> {
  const bytes = await disk.readFile(path);
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  await makeFolder(folder, disk);
  await writeDurably(join(folder, `${mark}-${basename(path)}`), bytes, disk);
}
