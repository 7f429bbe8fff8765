import type { Article, ArticleSummary } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { Saved } from '../../shared/article/library';
import type { ChangeableFields, FiledFields } from '../../shared/library/change';
import type { Result } from '../../shared/lib/result';

export interface Changed {
  before: Article;
  after: Article;
}

/** What may be changed of an article that she need not have open. */
export type ChangedFields = Partial<ChangeableFields & Pick<Article, 'translationOf'>>;

/**
 * Where articles are kept: the only way to them, so that something other than files can stand behind it.
 * A failure leaves what was kept as it was.
 */
export interface ArticleRepository {
  create(language: Language): Promise<Result<Article>>;
  /** As it is kept, for whoever will not save it. */
  read(id: string): Promise<Result<Article>>;
  /** The same for her to go on with: what others write into the file from now on is told from what she has. */
  open(id: string): Promise<Result<Article>>;
  /**
   * Resolves once the article, or a newer save of it, is on the disk. When it was made and binned is kept, and so is what
   * was changed behind the window of how it is filed: whatever of it she sends as she knew it.
   * @param known how it is filed, as her window knows it to be kept
   */
  save(article: Article, known?: FiledFields): Promise<Result<Saved>>;
  /**
   * Puts a whole article in from outside, new or in the place of the kept one, which `make` is handed in the same turn; what
   * it answers is written as it is. Nothing is written after a failure.
   */
  put(id: string, make: (kept: Article | null) => Promise<Result<Article>>): Promise<Result<Article>>;
  /**
   * Changes fields of an article that she need not have open; `edit` gets it as it is kept, and what it answers is written
   * when it differs. A window that has the article open keeps its own words, and hears of the rest by itself.
   */
  change(
    id: string,
    edit: (kept: Article) => ChangedFields | Promise<ChangedFields>,
  ): Promise<Result<Changed>>;
  /** A new draft with the same words, its headline marked as a copy. */
  duplicate(id: string): Promise<Result<Article>>;
  bin(id: string): Promise<Result<ArticleSummary>>;
  restore(id: string): Promise<Result<ArticleSummary>>;
  /**
   * Deletes an article of the bin for good; nothing brings it back. `forget` deletes what is kept of it elsewhere, and
   * comes first: when it rejects, the article is still in the bin and she can try again.
   */
  purge(id: string, forget: () => Promise<void>): Promise<Result<undefined>>;
  /**
   * Puts a good version in the place of a damaged file. `keepAside` is handed its path first; when that rejects, and where
   * the file is not damaged (any more), nothing is changed.
   */
  mend(
    id: string,
    good: Article,
    keepAside: (path: string) => Promise<void>,
  ): Promise<Result<ArticleSummary>>;
}
