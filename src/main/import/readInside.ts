import { lstat, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { MOST_PICTURE_BYTES } from '../../shared/media/media';
import { TOO_LARGE_PICTURE } from '../../shared/media/tooLarge';

/**
 * Reads a picture of a folder that she chose, by its address in one of its files, and looks nowhere else: not above the
 * folder, not from the root of a disk or a site, and not where a link leads.
 *
 * @param file path of that file within the folder, with slashes
 * @returns null where nothing is there
 */
export async function readInside(
  folder: string,
  file: string,
  address: string,
): Promise<Result<Uint8Array> | null> {
  try {
    const named = decodeURIComponent(address);
    if (/^(?:[/\\]|[a-z]:)/i.test(named)) return fail(ABSOLUTE);
    const path = posix.join(posix.dirname(file), named);
    if (/[\\\0]/.test(named) || path.startsWith('..')) return fail(OUTSIDE);
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1)
      if (!(await lstat(join(folder, ...parts.slice(0, depth)))).isDirectory()) return fail(ELSEWHERE);
    const place = join(folder, path);
    const picture = await lstat(place);
    if (!picture.isFile()) return fail(ELSEWHERE);
    return picture.size > MOST_PICTURE_BYTES ? fail(TOO_LARGE_PICTURE) : ok(await readFile(place));
  } catch {
    return null;
  }
}

const NEXT = {
  code: 'unsafe-link' as const,
  safe: 'Nothing of it was added to the library.',
  next: 'Add it in the article with Picture….',
};
const ABSOLUTE: Failure = { ...NEXT, happened: 'Its address begins at the root of a disk or a site.' };
const OUTSIDE: Failure = { ...NEXT, happened: 'Its address leads out of the folder.' };
const ELSEWHERE: Failure = { ...NEXT, happened: 'It is a link to another place, or no file.' };
