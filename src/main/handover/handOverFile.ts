import { open } from 'node:fs/promises';
import type { Article } from '../../shared/article/article';
import { mediaOf } from '../../shared/article/picturesOf';
import { migrate } from '../../shared/article/migrations/migrate';
import { fail, ok, type Result } from '../../shared/lib/result';
import { MEDIA_NAME_PATTERN } from '../../shared/media/mediaName';
import { diskFailure, readJson, type Disk } from '../store';
import { RefusedZipError, refusedZip, SealedZip, writeSealedZip, type ZipLimits } from '../zip';

const ARTICLE = 'article.json';
const HISTORY = 'history.jsonl';
const MEDIA = new RegExp(`^media/(${MEDIA_NAME_PATTERN})$`);
const pictureOf = (entryName: string): string | null => MEDIA.exec(entryName)?.[1] ?? null;
const LIBRARY_SAFE = 'Your library is as it was.';

const MEGABYTE = 1024 * 1024;
const LIMITS: ZipLimits = {
  entries: 2000,
  entryBytes: 256 * MEGABYTE,
  totalBytes: 2048 * MEGABYTE,
  isExpected: (name) => name === ARTICLE || name === HISTORY || MEDIA.test(name),
};

export interface HandOver {
  article: Article;
  /** The log of its revisions, or null for an article that has none. */
  history: Uint8Array | null;
  /** Instant, ISO 8601 in UTC; null of a bare article, which does not say. */
  madeAt: string | null;
}

export interface OpenedHandOver extends HandOver {
  /** Names of the pictures that it brings. */
  pictures: string[];
}

export interface HandOverParts extends HandOver {
  /** The bytes of a picture of the library, or null where it is gone. */
  readPicture(name: string): Promise<Uint8Array | null>;
  madeAt: string;
  path: string;
  galley: string;
  disk: Disk;
}

/** Writes a hand-over and reads it back before it has its name. Rejects with the system's error or a RefusedZipError. */
export function writeHandOver({ article, history, readPicture, ...rest }: HandOverParts): Promise<void> {
  return writeSealedZip({
    ...rest,
    kind: 'galley-hand-over',
    limits: LIMITS,
    fill: async (add) => {
      await add(ARTICLE, Buffer.from(JSON.stringify(article)));
      if (history) await add(HISTORY, history);
      for (const name of mediaOf(article)) {
        const bytes = await readPicture(name);
        if (bytes) await add(`media/${name}`, bytes);
      }
    },
  });
}

/** Gives each picture of a hand-over, one at a time. Rejects with the system's error or a RefusedZipError. */
export async function eachPicture(
  path: string,
  take: (name: string, bytes: Uint8Array) => Promise<Result<unknown>>,
): Promise<Result<undefined>> {
  if (path.toLowerCase().endsWith('.json')) return ok(undefined);
  const zip = await SealedZip.open(path, 'galley-hand-over', LIMITS);
  try {
    for (const entry of zip.names) {
      const name = pictureOf(entry);
      const taken = name === null ? ok(undefined) : await take(name, await zip.read(entry));
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  } finally {
    zip.close();
  }
}

/** Opens a hand-over of anybody, or an article that was saved elsewhere; nothing is written anywhere. */
export async function readHandOver(path: string): Promise<Result<OpenedHandOver>> {
  try {
    if (path.toLowerCase().endsWith('.json')) return await readBareArticle(path);
    const zip = await SealedZip.open(path, 'galley-hand-over', LIMITS);
    try {
      const article = readArticle(await zip.read(ARTICLE), 'This hand-over');
      if (!article.ok) return article;
      const history = zip.has(HISTORY) ? await zip.read(HISTORY) : null;
      const pictures = zip.names.map(pictureOf).filter((picture) => picture !== null);
      return ok({ article: article.value, history, madeAt: zip.manifest.madeAt, pictures });
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof RefusedZipError) return fail(refusedZip(error.fault, 'This hand-over'));
    return fail({
      ...diskFailure(error, LIBRARY_SAFE),
      happened: 'Galley cannot read this hand-over: the file is gone, or the system does not let it be read.',
      next: 'Put it on this computer, where it can be read, and open it again.',
    });
  }
}

/** As _Save elsewhere…_ writes it, and as it lies in a library: without its history. */
async function readBareArticle(path: string): Promise<Result<OpenedHandOver>> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > LIMITS.entryBytes) return fail(refusedZip('too-large', 'This file'));
    const article = readArticle(await file.readFile(), 'This copy of an article');
    return article.ok ? ok({ article: article.value, history: null, madeAt: null, pictures: [] }) : article;
  } finally {
    await file.close();
  }
}

function readArticle(bytes: Uint8Array, thing: string): Result<Article> {
  let json: unknown;
  try {
    json = readJson(bytes);
  } catch {
    return fail(refusedZip('no-zip', thing));
  }
  const article = migrate(json);
  // Written in capitals it is the same id, and would be the same file on Windows and macOS.
  if (article.ok) return ok({ ...article.value, id: article.value.id.toLowerCase() });
  const { code } = article.failure;
  return fail(refusedZip(code === 'newer-version' ? 'newer' : 'no-zip', thing));
}
