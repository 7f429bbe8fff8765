import type { Language } from '../article/language';
import type { MergedArticle } from '../history/mergeArticles';

/**
 * What taking in a hand-over means here: an article that is new, one that has nothing to add, one whose words are here
 * and not all that comes with them, one to be merged, or one that can only stand apart, since the article of its id cannot
 * be read here.
 */
export type HandOverKind = 'new' | 'nothing-new' | 'rest' | 'merge' | 'apart';

/** A hand-over that was opened and checked, and of which nothing has been taken in yet. */
export interface HandOverPreview {
  /** Names it in the next call. */
  token: string;
  fileName: string;
  articleId: string;
  headline: string;
  language: Language;
  /** Instants, ISO 8601 in UTC; null of a copy that was saved elsewhere, which has no history. */
  madeAt: string | null;
  changedAt: string;
  kind: HandOverKind;
  /** How much else the library does not have of one whose words are here. */
  lacks: { versions: number; pictures: number };
  /** The article of the same id in this library as far as it can be read, or null. */
  mine: { headline: string; changedAt: string; isInBin: boolean } | null;
  /** What merging cannot decide; both texts are kept. */
  conflicts: MergedArticle['conflicts'];
}

export const HAND_OVER_ENDING = 'galley';

/** Into the article of its id, which may be new; or as an article of its own beside that. */
export const HAND_OVER_WAYS = ['merge', 'apart'] as const;
export type HandOverWay = (typeof HAND_OVER_WAYS)[number];
