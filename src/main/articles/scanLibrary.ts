import { join } from 'node:path';
import type { ArticleSummary } from '../../shared/article/article';
import type { DamagedFile } from '../../shared/article/library';
import { readConflictName } from '../../shared/library/conflictCopy';
import type { Disk } from '../store';
import { missingArticle } from './articleFailures';
import { readArticleFile } from './articleFile';
import { summarise } from './summarise';

/** Enough to keep the disk busy without holding many articles in memory. */
const READERS = 8;

export interface Scan {
  summaries: Map<string, ArticleSummary>;
  damaged: Map<string, DamagedFile>;
}

/** Reads every article file once. One bad file spoils nothing but its own row. */
export async function scanLibrary(folder: string, disk: Disk): Promise<Scan> {
  const scan: Scan = { summaries: new Map(), damaged: new Map() };
  const names = (await disk.readdir(folder)).filter(isArticleFile).sort();
  const next = names.values();
  const read = async () => {
    for (const fileName of next) {
      const path = join(folder, fileName);
      const article = (await readArticleFile(path, disk)) ?? { ok: false, failure: missingArticle() };
      if (article.ok) scan.summaries.set(article.value.id, summarise(article.value));
      else if (article.failure.code !== 'not-found' && !(await isGoodCopy(fileName, path, disk))) {
        scan.damaged.set(fileName, { fileName, path, failure: article.failure });
      }
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return scan;
}

/** A sync service's copy that can be read is about to be adopted as an article of its own. */
async function isGoodCopy(fileName: string, path: string, disk: Disk): Promise<boolean> {
  const conflict = readConflictName(fileName);
  const read = conflict && (await readArticleFile(path, disk, conflict.articleId));
  return read?.ok ?? false;
}

function isArticleFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}
