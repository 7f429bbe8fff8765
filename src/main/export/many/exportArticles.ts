import { fail, type Failure, ok, type Result } from '../../../shared/lib/result';
import type { BulkExport, BulkLosses } from '../../../shared/library/change';
import type { ArticleRepository } from '../../articles';
import type { BulkRun } from '../../library';
import type { ArticlesWriter } from './ArticlesWriter';

export interface ExportArticlesParts {
  run: BulkRun;
  articles: Pick<ArticleRepository, 'read'>;
}

/** Reads one article after the other and has it written; one that cannot be keeps no other from it. */
export async function exportArticles(
  ids: readonly string[],
  writer: ArticlesWriter,
  { run, articles }: ExportArticlesParts,
): Promise<Result<BulkExport>> {
  const losses: BulkLosses[] = [];
  let begun: Result<unknown> | null = null;
  let refused = null as Failure | null;
  const outcome = await run.each(ids, async (id) => {
    const article = await articles.read(id);
    if (!article.ok) return { headline: '', failure: article.failure };
    const { headline } = article.value;
    begun ??= (await writer.begin?.(article.value)) ?? ok(undefined);
    if (!begun.ok) {
      // Said once, and not of each article.
      refused = begun.failure;
      run.stop();
      return { headline, failure: refused };
    }
    const written = await writer.write(article.value);
    if (!written.ok) return { headline, failure: written.failure };
    if (written.value.length > 0) losses.push({ id, headline, losses: written.value });
    return null;
  });
  if (!outcome.ok) return fail(outcome.failure);
  if (refused !== null) return fail(refused);
  const finished = await writer.finish();
  return finished.ok ? ok({ place: writer.place, ...outcome.value, losses }) : finished;
}
