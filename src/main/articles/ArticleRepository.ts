import type { Article, ArticleSummary } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { Library, Saved } from '../../shared/article/library';
import type { Result } from '../../shared/lib/result';

/**
 * Where articles are kept: the only way to them, so that something other than files can stand behind it.
 * A failure leaves what was kept as it was.
 */
export interface ArticleRepository {
  /** Newest change first; waits for the first reading of the library. */
  list(): Promise<Result<Library>>;
  create(language: Language): Promise<Result<Article>>;
  open(id: string): Promise<Result<Article>>;
  /** Resolves once the article, or a newer save of it, is on the disk. When it was made and binned is kept. */
  save(article: Article): Promise<Result<Saved>>;
  /** A new draft with the same words, its headline marked as a copy. */
  duplicate(id: string): Promise<Result<Article>>;
  bin(id: string): Promise<Result<ArticleSummary>>;
  restore(id: string): Promise<Result<ArticleSummary>>;
  /**
   * Deletes an article of the bin for good; nothing brings it back. `forget` deletes what is kept of it elsewhere, and
   * comes first: when it rejects, the article is still in the bin and she can try again.
   */
  purge(id: string, forget: () => Promise<void>): Promise<Result<undefined>>;
}
