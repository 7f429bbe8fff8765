import type { Purged } from '../../shared/library/bin';
import { isPastKeeping } from '../../shared/library/keeping';
import { ok } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';
import type { HandlersOf } from '../ipc';

export interface BinParts {
  articles: Pick<ArticleRepository, 'list' | 'purge'>;
  /** Deletes the revisions of an article; rejects with the system's error. */
  forgetHistory(articleId: string): Promise<void>;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

/** The bin deletes nothing by itself: it says what is past its time, and deletes what she chose. */
export function binHandlers({
  articles,
  forgetHistory,
  now,
}: BinParts): HandlersOf<'bin.look' | 'articles.purge'> {
  return {
    'bin.look': async () => {
      const listed = await articles.list();
      if (!listed.ok) return listed;
      const binned = listed.value.articles.filter(({ binnedAt }) => binnedAt !== null);
      const past = binned.filter(({ binnedAt }) => isPastKeeping(binnedAt ?? now(), now()));
      return ok({ total: binned.length, past: past.map(({ id }) => id) });
    },
    'articles.purge': async ({ ids }) => {
      const purged: Purged = { gone: [], kept: [] };
      for (const id of ids) {
        const answer = await articles.purge(id, () => forgetHistory(id));
        if (answer.ok) purged.gone.push(id);
        else purged.kept.push({ id, failure: answer.failure });
      }
      return ok(purged);
    },
  };
}
