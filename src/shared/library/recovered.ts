import type { Article, ArticleSummary } from '../article/article';

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

/** A Galley that did not end cleanly, and the article that it had open. */
export interface Crash {
  /** Of its last sign of life, ISO 8601 in UTC by its own clock; it stopped within seconds after. */
  lastSign: string;
  /** The computer, where that is another one; else ''. */
  computer: string;
  /** Null where no article was open, or where it has no older version to be compared with. */
  open: { now: Article; before: Article; beforeAt: string } | null;
}
