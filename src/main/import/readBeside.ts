import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { MOST_PICTURE_BYTES } from '../../shared/media/media';
import { TOO_LARGE_PICTURE } from '../../shared/media/tooLarge';

/**
 * Reads a picture of the folder beside a file that is called after it, and looks nowhere else: not where a link leads, and
 * into nothing that is no file, which might never end.
 *
 * @param address as the file has it, "tide-media/gull.png"
 * @returns null for an address of another place, and where nothing is there
 */
export async function readBeside(path: string, address: string): Promise<Result<Uint8Array> | null> {
  const folder = `${basename(path, extname(path))}-media`;
  try {
    const [named, name = ''] = decodeURIComponent(address).replace(/^\.\//, '').split('/');
    if (named !== folder || name !== basename(name) || name.includes('\\')) return null;
    const place = join(dirname(path), folder);
    if (!(await lstat(place)).isDirectory()) return fail(ELSEWHERE);
    const picture = await lstat(join(place, name));
    if (!picture.isFile()) return fail(ELSEWHERE);
    return picture.size > MOST_PICTURE_BYTES
      ? fail(TOO_LARGE_PICTURE)
      : ok(await readFile(join(place, name)));
  } catch {
    return null;
  }
}

const ELSEWHERE = {
  code: 'unsafe-link' as const,
  happened: 'This is a link to another place, or no file.',
  safe: 'Nothing was added to the library.',
  next: 'Put the picture itself into the folder, and import the file again.',
};
