import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './Disk';

/** Begins the names of this process's own, so that what is in use is never taken for what a crash left behind. */
const OWN = randomBytes(4).toString('hex');
const TEMPORARY = /^\.galley-(?:([0-9a-f]{8})-)?[0-9a-f]{16}\.tmp$/;

/**
 * A new name in the folder of the file whose place it is to take. The mark (8 hex digits) says whose it is in a folder
 * where others write too.
 */
export function temporaryBeside(path: string, mark = ''): string {
  return join(dirname(path), `.galley-${mark && `${mark}-`}${OWN}${randomBytes(4).toString('hex')}.tmp`);
}

export function isTemporary(name: string, mark = ''): boolean {
  const found = TEMPORARY.exec(name);
  return found !== null && (found[1] ?? '') === mark;
}

/** Removes the temporary files of a crash. Only for folders that one running Galley owns. */
export async function sweepTemporaryFiles(folder: string, disk: Disk, isInUse = isOwn): Promise<void> {
  const names = await disk.readdir(folder);
  const orphans = names.filter((name) => isTemporary(name) && !isInUse(name));
  await Promise.all(orphans.map((name) => disk.rm(join(folder, name), { force: true })));
}

function isOwn(name: string): boolean {
  return name.startsWith(`.galley-${OWN}`);
}
