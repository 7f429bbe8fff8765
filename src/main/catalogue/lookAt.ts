import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { parseArticleFile, unreadableArticle } from '../articles';
import { errno } from '../store';
import { entryOf, type FileMark, type Look } from './Entry';

const NO_MARK: FileMark = { size: -1, modified: -1 };
/** How long a question may have to wait for the reading of files. */
const SLICE_MS = 15;

/** A file to look at, and how it was at the last look. */
export interface FileToLookAt {
  name: string;
  known: FileMark | undefined;
}

/** Synchronous, since it runs in a thread of its own. Null when the file is as it was at the last look. */
export function lookAt(folder: string, { name, known }: FileToLookAt): Look | null {
  const path = join(folder, name);
  try {
    const mark = markOf(path);
    if (known && known.size === mark.size && known.modified === mark.modified) return null;
    const article = parseArticleFile(path, readFileSync(path));
    if (!article.ok) return { kind: 'damaged', name, mark, failure: article.failure };
    return { kind: 'article', name, mark, entry: entryOf(article.value) };
  } catch (error) {
    if (errno(error) === 'ENOENT') return { kind: 'gone', name };
    // It may be readable again without having been written, so no look is the last.
    return { kind: 'damaged', name, mark: NO_MARK, failure: unreadableArticle(error) };
  }
}

/** What is new of the files, with a breath now and then. */
export async function lookAtAll(folder: string, files: readonly FileToLookAt[]): Promise<Look[]> {
  const looks: Look[] = [];
  let began = performance.now();
  for (const file of files) {
    const look = lookAt(folder, file);
    if (look !== null) looks.push(look);
    if (performance.now() - began > SLICE_MS) {
      await breathe();
      began = performance.now();
    }
  }
  return looks;
}

/** Taken before the file is read: a file that is written meanwhile looks changed afterwards, and is read again. */
function markOf(path: string): FileMark {
  const { size, mtimeMs } = statSync(path);
  return { size, modified: mtimeMs };
}

export function isArticleFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}
