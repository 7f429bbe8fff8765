import { basename } from 'node:path';
import { type Article, articleSchema, SCHEMA_VERSION } from '../../shared/article/article';
import { fail, ok, type Failure, type Result } from '../../shared/lib/result';
import { DamagedFileError, openDocument, type Disk } from '../store';
import { damagedArticle, newerArticle, unreadableArticle } from './articleFailures';

/** Reads one article file, brought up to today's shape; null when there is no such file. */
export async function readArticleFile(path: string, disk: Disk): Promise<Result<Article> | null> {
  const document = openDocument(path, disk);
  try {
    await document.read();
  } catch (error) {
    return fail(error instanceof DamagedFileError ? damagedArticle(error.damage) : unreadableArticle(error));
  }
  return document.data === null ? null : readArticle(document.data, basename(path, '.json'));
}

/** Rejects with the system's error, the old file untouched. */
export async function writeArticleFile(path: string, article: Article, disk: Disk): Promise<void> {
  const document = openDocument(path, disk);
  document.data = article;
  await document.write();
}

function readArticle(stored: object, id: string): Result<Article> {
  const failure = versionFailure(stored);
  if (failure) return fail(failure);
  const parsed = articleSchema.safeParse(stored);
  if (!parsed.success) return fail(damagedArticle('shape'));
  return parsed.data.id === id ? ok(parsed.data) : fail(damagedArticle('other-id'));
}

function versionFailure(stored: object): Failure | null {
  const version = 'schemaVersion' in stored ? stored.schemaVersion : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return damagedArticle('shape');
  return version > SCHEMA_VERSION ? newerArticle() : null;
}
