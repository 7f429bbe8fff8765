import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Files } from './powerCut';

/** Gives every test of a file a folder of its own, and more of them within it. */
export function tryFolder() {
  const folder = {
    path: '',
    /** A new folder that holds the files, which stood elsewhere under `from`. */
    async with(files: Files, from: string): Promise<string> {
      const place = join(folder.path, String(count++));
      await mkdir(place);
      for (const [path, bytes] of files) {
        const here = path.replace(from, place);
        await mkdir(dirname(here), { recursive: true });
        await writeFile(here, bytes);
      }
      return place;
    },
  };
  let count = 0;
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'galley-campaign-'));
  });
  afterEach(() => rm(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Every file of a folder, by its full path. */
export async function filesOf(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [join(folder, name), await readFile(join(folder, name))] as const),
    ),
  );
}
