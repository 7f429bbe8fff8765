import type { ArticleSummary } from '../../shared/article/article';
import { isPastKeeping } from '../../shared/library/keeping';
import { EVERY_ARTICLE, MOST_ROWS } from '../../shared/library/libraryQuery';
import type { PostsLeft } from '../../shared/publish/postsLeft';
import { ok } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';
import type { Catalogue } from '../catalogue';
import type { HandlersOf } from '../ipc';
import type { BulkRun } from '../library';

export interface BinParts {
  articles: Pick<ArticleRepository, 'read' | 'purge'>;
  catalogue: Pick<Catalogue, 'find'>;
  run: BulkRun;
  /** Deletes the revisions of an article; rejects with the system's error. */
  forgetHistory(articleId: string): Promise<void>;
  /** What the sites keep of articles that go. */
  postsLeft(ids: readonly string[]): Promise<PostsLeft>;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

/** The bin deletes nothing by itself: it says what is past its time, and deletes what she chose. */
export function binHandlers({
  articles,
  catalogue,
  run,
  forgetHistory,
  postsLeft,
  now,
}: BinParts): HandlersOf<'bin.look' | 'bin.postsLeft' | 'articles.purge'> {
  return {
    'bin.look': async () => {
      const binned: ArticleSummary[] = [];
      for (let total = 1; binned.length < total;) {
        const page = await catalogue.find({ ...EVERY_ARTICLE, inBin: true }, binned.length, MOST_ROWS);
        if (!page.ok) return page;
        if (page.value.rows.length === 0) break;
        binned.push(...page.value.rows);
        total = page.value.total;
      }
      const past = binned.filter(({ binnedAt }) => isPastKeeping(binnedAt ?? now(), now()));
      return ok({ total: binned.length, past: past.map(({ id }) => id) });
    },
    'bin.postsLeft': async ({ ids }) => ok(await postsLeft(ids)),
    'articles.purge': ({ ids }) =>
      run.each(ids, async (id) => {
        const answer = await articles.purge(id, () => forgetHistory(id));
        if (answer.ok) return null;
        const kept = await articles.read(id);
        return { headline: kept.ok ? kept.value.headline : '', failure: answer.failure };
      }),
  };
}
