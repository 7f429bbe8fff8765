import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { type Format, FORMAT_DESCRIPTIONS } from '../../shared/export/format';
import type { Post } from '../../shared/export/post';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { BulkExport, BulkLosses } from '../../shared/library/change';
import type { ArticleRepository } from '../articles';
import type { BulkRun } from '../library';
import { safeFileName } from '../files';

export interface ExportArticlesParts {
  run: BulkRun;
  articles: Pick<ArticleRepository, 'read'>;
  format: Format;
  /** Writes one as a file, with its pictures. */
  save(article: Article, path: string): Promise<Result<Post>>;
}

/** Writes one file an article into the folder, and never over a file that is there. */
export async function exportArticles(
  ids: readonly string[],
  folder: string,
  { run, articles, format, save }: ExportArticlesParts,
): Promise<Result<BulkExport>> {
  const losses: BulkLosses[] = [];
  const names = new FreeNames(folder);
  const outcome = await run.each(ids, async (id) => {
    const article = await articles.read(id);
    if (!article.ok) return { headline: '', failure: article.failure };
    const { headline, slug } = article.value;
    const { extension } = FORMAT_DESCRIPTIONS[format];
    const path = await names.next(safeFileName(slug || headline, extension));
    const saved = await save(article.value, path);
    if (!saved.ok) return { headline, failure: saved.failure };
    if (saved.value.losses.length > 0) losses.push({ id, headline, losses: saved.value.losses });
    return null;
  });
  return outcome.ok ? ok({ folder, ...outcome.value, losses }) : fail(outcome.failure);
}

/** Gives each file a name that nothing in the folder has: "tide.html", "tide-2.html". */
class FreeNames {
  /** The last number given to a name: the many of one name are not counted through again for each. */
  private readonly given = new Map<string, number>();

  constructor(private readonly folder: string) {}

  async next(proposed: string): Promise<string> {
    const dot = proposed.lastIndexOf('.');
    // Windows and macOS take two names that differ only in case for one.
    const key = proposed.toLowerCase();
    for (let number = (this.given.get(key) ?? 0) + 1; ; number += 1) {
      const name = number === 1 ? proposed : `${proposed.slice(0, dot)}-${number}${proposed.slice(dot)}`;
      const path = join(this.folder, name);
      const isTaken = await access(path).then(
        () => true,
        () => false,
      );
      if (isTaken) continue;
      this.given.set(key, number);
      return path;
    }
  }
}
