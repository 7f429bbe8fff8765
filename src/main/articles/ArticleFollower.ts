import type { Article } from '../../shared/article/article';

/** Follows what happens to the articles. It is told afterwards, is not waited for, and must not throw. */
export interface ArticleFollower {
  /** The window has been given it, new or from its file: she may go on from these words. */
  opened?(article: Article): void;
  /** Its bytes are on the disk. */
  written(article: Article): void;
  /** Its file is gone for good. */
  removed(id: string): void;
}
