import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticleFile, unreadableArticle } from '../articles';
import { errno } from '../store';
import { entryOf, type FileMark, type Look } from './Entry';

const NO_MARK: FileMark = { size: -1, modified: -1 };

/** Synchronous, since it runs in a thread of its own. Null when the file is as it was at the last look. */
export function lookAt(folder: string, name: string, known: FileMark | undefined): Look | null {
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

/** Taken before the file is read: a file that is written meanwhile looks changed afterwards, and is read again. */
function markOf(path: string): FileMark {
  const { size, mtimeMs } = statSync(path);
  return { size, modified: mtimeMs };
}

export function isArticleFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}
