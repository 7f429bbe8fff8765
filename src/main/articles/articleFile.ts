import { basename } from 'node:path';
import type { Article } from '../../shared/article/article';
import { migrate } from '../../shared/article/migrations/migrate';
import { fail, type Result } from '../../shared/lib/result';
import { DamagedFileError, openDocument, parseJson, type Disk } from '../store';
import { damagedArticle, unreadableArticle } from './articleFailures';

/** Reads one article file, brought up to today's shape; null when there is no such file. A file is named after its article. */
export async function readArticleFile(
  path: string,
  disk: Disk,
  id = basename(path, '.json'),
): Promise<Result<Article> | null> {
  const document = openDocument(path, disk);
  try {
    await document.read();
  } catch (error) {
    return fail(error instanceof DamagedFileError ? damagedArticle(error.damage) : unreadableArticle(error));
  }
  return document.data === null ? null : readArticle(document.data, id);
}

/** Rejects with the system's error, the old file untouched. */
export async function writeArticleFile(path: string, article: Article, disk: Disk): Promise<void> {
  const document = openDocument(path, disk);
  document.data = article;
  await document.write();
}

/** What the bytes of an article file hold, brought up to today's shape. */
export function parseArticleFile(
  path: string,
  bytes: Uint8Array,
  id = basename(path, '.json'),
): Result<Article> {
  try {
    return readArticle(parseJson(path, bytes), id);
  } catch (error) {
    return fail(error instanceof DamagedFileError ? damagedArticle(error.damage) : unreadableArticle(error));
  }
}

function readArticle(stored: object, id: string): Result<Article> {
  const article = migrate(stored);
  return article.ok && article.value.id !== id ? fail(damagedArticle('other-id')) : article;
}
