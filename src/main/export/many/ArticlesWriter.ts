import type { Article } from '../../../shared/article/article';
import type { BulkRemark } from '../../../shared/library/change';
import type { Result } from '../../../shared/lib/result';

/** Writes many articles to one place, one after the other. */
export interface ArticlesWriter {
  /** Full path of the folder or file that she finds them in. */
  place: string;
  /** Gets ready with the first article, once; what keeps it from that keeps all of them from being written. */
  begin?(article: Article): Promise<Result<unknown>>;
  /** Answers with what is not carried of the article, and with what she should know of its file. */
  write(article: Article): Promise<Result<BulkRemark[]>>;
  /** Makes whole what was written, also where she stopped it; comes once, after the last article. */
  finish(): Promise<Result<undefined>>;
}

/** Asks her for the place and begins there; null when she cancels. */
export type BeginWriting = () => Promise<Result<ArticlesWriter | null>>;
