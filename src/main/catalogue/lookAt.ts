import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
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
    if (known && isSame(markOf(statSync(path)), known)) return null;
    const { mark, bytes } = readWhole(path);
    const article = parseArticleFile(path, bytes);
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

/** Nearly every article fits, and none of these needs memory of its own. */
const room = Buffer.alloc(256 * 1024);

/** Its bytes are there until the next is read. The mark is taken before: one that is written meanwhile looks changed afterwards. */
function readWhole(path: string): { mark: FileMark; bytes: Uint8Array } {
  const file = openSync(path, 'r');
  try {
    const mark = markOf(fstatSync(file));
    const length = mark.size < room.length ? readSync(file, room, 0, room.length, 0) : -1;
    return { mark, bytes: length === mark.size ? room.subarray(0, length) : readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

function markOf({ size, mtimeMs }: Stats): FileMark {
  return { size, modified: mtimeMs };
}

function isSame(mark: FileMark, known: FileMark): boolean {
  return mark.size === known.size && mark.modified === known.modified;
}

export function isArticleFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}
