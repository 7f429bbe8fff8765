import { dirname, join } from 'node:path';
import { type Disk, makeFolder, writeDurably } from '../store';
import { RefusedZipError, type SealedZip } from '../zip';
import { isSiteEntry, isThemeEntry } from './backupFile';

/**
 * Brings back the sites of a backup, and then its themes, each only where the library has none of its own: what it has may be
 * newer, and one that she removed must not come again. Answers with how many sites came. Rejects with the system's error.
 */
export async function restoreSites(zip: SealedZip, library: string, disk: Disk): Promise<number> {
  await restoreFolder('themes', isThemeEntry);
  return restoreFolder('sites', isSiteEntry);

  async function restoreFolder(folder: string, isOfIt: (entryName: string) => boolean): Promise<number> {
    if (!(await isEmpty(join(library, folder), disk))) return 0;
    let restored = 0;
    for (const name of zip.names.filter(isOfIt)) {
      const bytes = await readPart(zip, name);
      if (bytes === null) continue;
      await makeFolder(dirname(join(library, name)), disk);
      await writeDurably(join(library, name), bytes, disk);
      restored += 1;
    }
    return restored;
  }
}

async function isEmpty(folder: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.readdir(folder)).every((name) => name.startsWith('.'));
  } catch {
    return true;
  }
}

/** One spoilt part leaves the others of use. */
async function readPart(zip: SealedZip, name: string): Promise<Buffer | null> {
  try {
    return await zip.read(name);
  } catch (error) {
    if (error instanceof RefusedZipError) return null;
    throw error;
  }
}
