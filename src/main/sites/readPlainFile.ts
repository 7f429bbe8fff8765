import { lstat, readFile } from 'node:fs/promises';

/** A theme is text and fonts; what is larger is none of it. */
const LARGEST = 8 * 1024 * 1024;

/**
 * A file of a theme. Rejects where it is no plain file: a link would put a file from elsewhere into what she publishes, and a
 * pipe would never end.
 */
export async function readPlainFile(path: string): Promise<Buffer> {
  const found = await lstat(path);
  if (!found.isFile() || found.size > LARGEST) throw new Error('No plain file of a theme');
  return readFile(path);
}
