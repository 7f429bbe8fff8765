import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFolder } from '../../shared/import/imported';

const DEEPEST = 16;
const MOST_FILES = 20_000;
const MOST_LOOKED_AT = 500_000;
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * The Markdown in a folder and those within it, by its path with slashes, in the order of names. Folders that are hidden or hold
 * programs are left out, and no link is followed.
 */
export async function findMarkdown(folder: string): Promise<Omit<FoundFolder, 'token'>> {
  const found = { names: [] as string[], others: 0, links: 0, unread: 0, isCut: false };
  let looked = 0;

  async function walk(path: string, depth: number): Promise<void> {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => null);
    if (entries === null) found.unread += 1;
    for (const entry of (entries ?? []).sort(byName)) {
      if (found.names.length >= MOST_FILES || looked >= MOST_LOOKED_AT) found.isCut = true;
      if (found.isCut) return;
      looked += 1;
      const { name } = entry;
      const inner = path === '' ? name : `${path}/${name}`;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (entry.isDirectory()) {
        if (depth < DEEPEST) await walk(inner, depth + 1);
        else found.isCut = true;
      } else if (entry.isSymbolicLink()) found.links += 1;
      else if (entry.isFile() && MARKDOWN.test(name)) found.names.push(inner);
      else found.others += 1;
    }
  }

  await walk('', 1);
  return found;
}

function byName({ name: one }: Dirent, { name: other }: Dirent): number {
  return one < other ? -1 : 1;
}
