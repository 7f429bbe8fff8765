import type { Article } from '../../shared/article/article';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';

interface TakeInParts {
  articles: Pick<ArticleRepository, 'put'>;
  /** Keeps an article as it was before the words of its file came in. */
  keepRevision(article: Article): Promise<Result<unknown>>;
  now(): string;
}

/**
 * Puts an article with the changes of its file in the place of the kept one, which is a revision by then. One that is open,
 * gone, in the bin or changed since is left as it is.
 *
 * @param knownAt when it was last changed, as the file knows it
 */
export async function takeIn(
  changed: Article,
  knownAt: string,
  openId: string | null,
  { articles, keepRevision, now }: TakeInParts,
): Promise<Result<undefined>> {
  const { id, headline, standfirst, byline, section, tags, language, slug, featured, body, sources } =
    changed;
  const kept = await articles.put(id, async (there) => {
    if (there === null || there.binnedAt !== null || there.changedAt !== knownAt)
      return fail(changedMeanwhile(headline));
    if (id === openId) return fail(openHere(there.headline));
    const before = await keepRevision(there);
    if (!before.ok) return before;
    const said = { headline, standfirst, byline, section, tags, language, slug, body, sources };
    return ok({ ...there, ...said, ...(featured !== undefined && { featured }), changedAt: now() });
  });
  return kept.ok ? ok(undefined) : kept;
}

const SAFE = 'The article and its file are as they were.';

function openHere(headline: string): Failure {
  return {
    code: 'in-use',
    happened: `“${headline || 'Untitled'}” is open here, and its file was changed.`,
    safe: SAFE,
    next: 'Open another article, and import the folder once more.',
  };
}

function changedMeanwhile(headline: string): Failure {
  return {
    code: 'stale',
    happened: `“${headline || 'Untitled'}” was changed in Galley while its file was read.`,
    safe: SAFE,
    next: 'Import the folder once more.',
  };
}
