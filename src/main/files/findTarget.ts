import { realpath, stat } from 'node:fs/promises';
import { fail, ok, type Failure, type Result } from '../../shared/lib/result';
import { diskFailure, errno } from '../store';

export interface Target {
  path: string;
  /** Whether she agreed to replace a file of this very name. */
  mayReplace: boolean;
}

/** The file that is really to be written, and the mode of the one that is replaced. */
export interface FoundTarget {
  path: string;
  mode?: number;
}

/** Says why a file cannot be written where she chose, before anything is. */
export async function findTarget({ path, mayReplace }: Target): Promise<Result<FoundTarget>> {
  try {
    const old = await stat(path).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (!old) return ok({ path });
    if (!mayReplace) return fail(THERE_ALREADY);
    if (!old.isFile()) return fail(NOT_A_FILE);
    // A rename would go over a write-protected file without asking.
    if ((old.mode & 0o222) === 0) return fail(PROTECTED);
    // Through a link, the file it points to is the one to replace.
    return ok({ path: await realpath(path), mode: old.mode });
  } catch (error) {
    return fail(diskFailure(error, NOTHING_WRITTEN));
  }
}

export const NOTHING_WRITTEN = 'Nothing was written, and your article is safe.';
const OLD_FILE_SAFE = 'That file is as it was, and your article is safe.';

const PROTECTED: Failure = {
  code: 'read-only',
  happened: 'The file you chose is write-protected.',
  safe: OLD_FILE_SAFE,
  next: 'Choose another name, or allow writing to the file, and save again.',
};
const THERE_ALREADY: Failure = {
  code: 'in-use',
  happened: 'A file with this name and the format’s ending is there already.',
  safe: OLD_FILE_SAFE,
  next: 'Choose another name and save again.',
};
const NOT_A_FILE: Failure = {
  code: 'in-use',
  happened: 'A folder has this name already.',
  safe: NOTHING_WRITTEN,
  next: 'Choose another name and save again.',
};
