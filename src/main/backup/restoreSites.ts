import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Disk, makeFolder, patiently, syncFolder, writeDurably } from '../store';
import type { SealedZip } from '../zip';
import { isSiteEntry, namesIn, themeOf } from './backupFile';
import { readPart } from './readPart';

/**
 * Brings back each theme, and then each site, that the library does not have: what it has may be newer. Cut off, it brings
 * the rest when it is asked again. Answers with how many sites came. Rejects with the system's error.
 */
export async function restoreSites(zip: SealedZip, library: string, disk: Disk): Promise<number> {
  const themes = new Set(zip.names.map(themeOf).filter((id) => id !== null));
  for (const id of await missing('themes', [...themes])) await restoreTheme(id);
  const sites = await missing(
    'sites',
    zip.names.filter(isSiteEntry).map((name) => basename(name)),
  );
  let restored = 0;
  for (const name of sites) if (await restoreFile(`sites/${name}`, 'sites')) restored += 1;
  return restored;

  /** One that cannot be looked into is not empty: what is there would be written over. */
  async function missing(folder: string, names: readonly string[]): Promise<string[]> {
    const here = await patiently(() => namesIn(join(library, folder), disk), disk);
    return names.filter((name) => !here.includes(name));
  }

  /** Its many files come in one step, so that none of them can be half of a theme. */
  async function restoreTheme(id: string): Promise<void> {
    const beside = `themes/.${id}-restored`;
    await rm(join(library, beside), { recursive: true, force: true });
    let isWhole = true;
    for (const name of zip.names.filter((each) => themeOf(each) === id)) {
      const part = dirname(name.slice(`themes/${id}/`.length));
      isWhole &&= await restoreFile(name, join(beside, part));
    }
    if (!isWhole) return rm(join(library, beside), { recursive: true, force: true });
    await patiently(() => disk.rename(join(library, beside), join(library, 'themes', id)), disk);
    await syncFolder(join(library, 'themes'), disk);
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
