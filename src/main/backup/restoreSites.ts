import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type Disk,
  isMissing,
  makeFolder,
  patiently,
  removeDurably,
  syncFolder,
  writeDurably,
} from '../store';
import type { SealedZip } from '../zip';
import { isSiteEntry, namesIn, themeOf } from './backupFile';
import { readPart } from './readPart';

/** Stands in a folder from before the first of it is restored until the last of it is. */
const RESTORING = '.restoring';

/**
 * Brings back the themes, and then the sites, each only where the library has none of its own: what it has may be newer, and
 * one that she removed must not come again. Cut off, it brings the rest when it is asked again. Answers with how many sites
 * came. Rejects with the system's error.
 */
export async function restoreSites(zip: SealedZip, library: string, disk: Disk): Promise<number> {
  const themes = new Set(zip.names.map(themeOf).filter((id) => id !== null));
  await restoreMissing('themes', [...themes], restoreTheme);
  const sites = zip.names.filter(isSiteEntry).map((name) => basename(name));
  return restoreMissing('sites', sites, (name) => restoreFile(`sites/${name}`, 'sites'));

  /** Answers with how many came. A folder that cannot be looked into is not empty: what is there would be written over. */
  async function restoreMissing(
    folder: string,
    names: readonly string[],
    restore: (name: string) => Promise<boolean>,
  ): Promise<number> {
    const here = await patiently(() => namesIn(join(library, folder), disk), disk);
    const mark = join(library, folder, RESTORING);
    if (names.length === 0 || (here.length > 0 && (await isMissing(mark, disk)))) return 0;
    await makeFolder(join(library, folder), disk);
    await writeDurably(mark, '', disk);
    let restored = 0;
    for (const name of names) if (!here.includes(name) && (await restore(name))) restored += 1;
    await removeDurably(mark, disk);
    return restored;
  }

  /** Its many files come in one step, so that none of them can be half of a theme. */
  async function restoreTheme(id: string): Promise<boolean> {
    const beside = `themes/.${id}-restored`;
    await rm(join(library, beside), { recursive: true, force: true });
    let isWhole = true;
    for (const name of zip.names.filter((each) => themeOf(each) === id)) {
      const part = dirname(name.slice(`themes/${id}/`.length));
      isWhole &&= await restoreFile(name, join(beside, part));
    }
    if (!isWhole) {
      await rm(join(library, beside), { recursive: true, force: true });
      return false;
    }
    await patiently(() => disk.rename(join(library, beside), join(library, 'themes', id)), disk);
    await syncFolder(join(library, 'themes'), disk);
    return true;
  }

  /** Answers whether it came: one spoilt part leaves the others of use. */
  async function restoreFile(name: string, folder: string): Promise<boolean> {
    const bytes = await readPart(zip, name);
    if (bytes === null) return false;
    await makeFolder(join(library, folder), disk);
    await writeDurably(join(library, folder, basename(name)), bytes, disk);
    return true;
  }
}
