import { basename, join } from 'node:path';
import { ID_PATTERN } from '../../shared/article/idPattern';
import { MEDIA_NAME_PATTERN } from '../../shared/media/mediaName';
import { safeFileName } from '../files';
import { errno, type Disk } from '../store';
import { writeSealedZip, type ZipLimits } from '../zip';

const ARTICLE = new RegExp(`^articles/(${ID_PATTERN})\\.json$`);
const HISTORY = new RegExp(`^revisions/${ID_PATTERN}\\.jsonl$`);
/** Whatever else lies in the library's folders: copies of a synced folder, damaged files under other names. */
const MEDIA = new RegExp(`^media/(${MEDIA_NAME_PATTERN}|[0-9a-f]{64}\\.json)$`);
const PUBLICATION = new RegExp(`^publications/${ID_PATTERN}\\.json$`);
/** What waited to be sent is kept, and never sent by restoring: she may have sent it since. */
const QUEUED = new RegExp(`^queue/${ID_PATTERN}\\.json$`);
const SITE = /^sites\/[a-z0-9][a-z0-9-]{0,63}\.json$/;
/** What Galley reads of a theme of hers, and nothing else that lies there. */
const THEME =
  /^themes\/([\w-]{1,64})\/(?:(?:theme|words)\.json|page\.html|styles\/[\w-]{1,64}\.css|furniture\/[\w-]{1,64}\.html|fonts\/[\w.-]{1,64}\.woff2)$/;
const PLAIN = [ARTICLE, HISTORY, MEDIA, PUBLICATION, QUEUED, SITE, THEME];
const OTHER = /^others\/\d{4,} [^/\\:\u0000-\u001f]{1,255}$/;

/** The library's folders, the articles first. */
const FOLDERS = ['articles', 'revisions', 'media', 'publications', 'queue', 'sites', 'conflicts', 'damaged'];
/** Beside the folders: what she wrote for the whole library. What else is in the library can be made anew. */
export const WORDS_ENTRY = 'words.json';
export const HOUSE_STYLE_ENTRY = 'house-style.txt';
const FILES = [WORDS_ENTRY, HOUSE_STYLE_ENTRY];
const BESIDE = '.';

const GIGABYTE = 1024 ** 3;
export const BACKUP_LIMITS: ZipLimits = {
  entries: 1_000_000,
  entryBytes: GIGABYTE,
  totalBytes: 256 * GIGABYTE,
  isExpected: (name) => [...PLAIN, OTHER].some((pattern) => pattern.test(name)) || FILES.includes(name),
};

/** The id of the article that an entry is, or null. */
export const articleIdOf = (entryName: string): string | null => ARTICLE.exec(entryName)?.[1] ?? null;
export const articleEntry = (id: string): string => `articles/${id}.json`;
export const mediaEntry = (name: string): string => `media/${name}`;
export const publicationEntry = (id: string): string => `publications/${id}.json`;
export const historyEntry = (id: string): string => `revisions/${id}.jsonl`;
export const isSiteEntry = (entryName: string): boolean => SITE.test(entryName);
/** The id of the theme that an entry is a file of, or null. */
export const themeOf = (entryName: string): string | null => THEME.exec(entryName)?.[1] ?? null;

export interface BackupParts {
  /** `<data>/library`. */
  library: string;
  path: string;
  /** The library's, for the name of the file while it is not whole. */
  mark?: string;
  galley: string;
  madeAt: string;
  /** Of the library, and of the folder she chose. */
  disk: Disk;
  /** Told of each article; throws to stop. */
  onProgress(doing: 'writing' | 'verifying', done: number, total: number): void;
}

/** There is nothing to back up. */
export class EmptyLibraryError extends Error {
  override name = 'EmptyLibraryError';
}

/** What is there to back up cannot be read: its disk goes away, or is broken. */
export class LostLibraryError extends Error {
  override name = 'LostLibraryError';
}

export interface BackupCounts {
  articles: number;
  leftOut: string[];
}

/**
 * Writes every file of the library into one zip and verifies it. Each article is as it was at one instant, for
 * whoever writes one replaces it whole; a history only grows, and may be without its last line. No more than one file is
 * held at a time. Rejects with the system's error, leaving nothing.
 */
export async function writeBackup(parts: BackupParts): Promise<BackupCounts> {
  const { library, disk, onProgress } = parts;
  const places: { folder: string; name: string }[] = [];
  for (const folder of FOLDERS) {
    const names = await namesIn(join(library, folder), disk);
    for (const name of names) {
      // The small pictures beside are made anew.
      if (folder !== 'media' || MEDIA.test(`media/${name}`)) places.push({ folder, name });
    }
  }
  places.push(...(await themePlaces(library, disk)));
  const besides = await namesIn(library, disk);
  for (const name of FILES) if (besides.includes(name)) places.push({ folder: BESIDE, name });
  const total = places.filter(({ folder }) => folder === 'articles').length;
  // An empty folder is rather one whose disk is away: its backups must not take the place of those of before.
  if (total === 0) throw new EmptyLibraryError();
  const counts: BackupCounts = { articles: 0, leftOut: [] };
  let others = 0;
  let verified = 0;

  const entryNameOf = (folder: string, name: string): string => {
    if (folder === BESIDE) return name;
    const plain = `${folder}/${name}`;
    if (PLAIN.some((pattern) => pattern.test(plain))) return plain;
    others += 1;
    return `others/${String(others).padStart(4, '0')} ${safeFileName(name, 'bak')}`;
  };

  await writeSealedZip({
    ...parts,
    kind: 'galley-backup',
    limits: BACKUP_LIMITS,
    fill: async (add) => {
      for (const [at, { folder, name }] of places.entries()) {
        const bytes = await readOne(join(library, folder), name, disk);
        onProgress('writing', Math.min(at, total), total);
        if (bytes === 'unreadable') counts.leftOut.push(name);
        else if (bytes !== 'gone' && bytes.length > BACKUP_LIMITS.entryBytes) counts.leftOut.push(name);
        else if (bytes !== 'gone') {
          await add(entryNameOf(folder, name), bytes);
          if (folder === 'articles') counts.articles += 1;
        }
      }
      if (counts.articles === 0) throw new LostLibraryError();
    },
    onVerified: (name) => {
      if (articleIdOf(name) !== null) verified += 1;
      onProgress('verifying', verified, counts.articles);
    },
  });
  return counts;
}

/** A theme of hers is a folder with folders in it. */
async function themePlaces(library: string, disk: Disk): Promise<{ folder: string; name: string }[]> {
  const places: { folder: string; name: string }[] = [];
  for (const id of await namesIn(join(library, 'themes'), disk)) {
    for (const part of ['', '/styles', '/furniture', '/fonts']) {
      const folder = `themes/${id}${part}`;
      const names = await namesIn(join(library, folder), disk);
      for (const name of names) if (themeOf(`${folder}/${name}`) !== null) places.push({ folder, name });
    }
  }
  return places;
}

/** What lies in a folder, of which there need be none. Rejects with the system's error. */
export async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  try {
    const names = await disk.readdir(folder);
    return names.filter((name) => !basename(name).startsWith('.')).sort();
  } catch (error) {
    // A file that lies where a folder is looked for holds none.
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** One that was deleted for good meanwhile is gone; one that the system holds back must not stop the others. */
async function readOne(
  folder: string,
  name: string,
  disk: Disk,
): Promise<Uint8Array | 'gone' | 'unreadable'> {
  try {
    return await disk.readFile(join(folder, name));
  } catch (error) {
    if (errno(error) !== 'ENOENT') return 'unreadable';
  }
  const names = await disk.readdir(folder).catch(() => [name]);
  // Not deleted: it is the disk, or the folder, that is away.
  if (names.includes(name)) throw new LostLibraryError();
  return 'gone';
}
