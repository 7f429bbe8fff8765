import { join } from 'node:path';
import type { Article, ArticleSummary } from '../../../shared/article/article';
import type { DamagedFile } from '../../../shared/article/library';
import { errno, realDisk, type Disk } from '../../store';
import { readArticleFile } from '../articleFile';
import { summarise } from '../summarise';

/** What a library's folder holds, as a start would find it: its articles, newest change first, and the files that cannot be read. */
export async function listLibrary(
  folder: string,
  disk: Disk = realDisk,
): Promise<{ articles: ArticleSummary[]; damaged: DamagedFile[] }> {
  const read: Article[] = [];
  const damaged: DamagedFile[] = [];
  const names = await disk.readdir(folder).catch((error: unknown): string[] => {
    if (errno(error) !== 'ENOENT') throw error;
    return [];
  });
  for (const fileName of names.sort()) {
    if (!fileName.endsWith('.json') || fileName.startsWith('.')) continue;
    const path = join(folder, fileName);
    const article = await readArticleFile(path, disk);
    if (article?.ok) read.push(article.value);
    else if (article !== null) damaged.push({ fileName, path, failure: article.failure });
  }
  read.sort((a, b) => b.changedAt.localeCompare(a.changedAt) || b.id.localeCompare(a.id));
  return { articles: read.map(summarise), damaged };
}
