import type { ArticleSummary } from '../article/article';

/** Another version of an article that a sync service left beside it, and that is an article of its own now. */
export interface AdoptedCopy {
  /** Null where the article itself is gone or cannot be read. */
  original: ArticleSummary | null;
  copy: ArticleSummary;
}

/** The newest version in the history of an article whose file is damaged. */
export interface LastGood {
  /** When it was taken, ISO 8601 in UTC. */
  at: string;
  headline: string;
  words: number;
}
