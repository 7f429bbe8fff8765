import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePicture } from './makePicture';

/** Puts a picture of that name on the disk, as an earlier day left it. */
export async function keepPicture(dataDir: string, name: string): Promise<void> {
  const folder = join(dataDir, 'library', 'media');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), await makePicture(8, 6));
}
