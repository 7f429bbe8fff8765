import type { Article } from '../../shared/article/article';
import type { Decision } from '../../shared/history/decided';
import { canonical } from '../../shared/history/canonical';
import type { PostOnSite } from '../../shared/publish/publishing';

/** By the place of the collision in the list. */
export type Decisions = ReadonlyMap<number, Decision>;

/** What she has decided and not taken in yet. */
export interface KeptDecisions {
  /** Of these, by `textsOf`. */
  texts: string;
  decisions: Decisions;
}

/** The same for the same three texts: as it was sent, hers, and on the site. */
export function textsOf({ base, theirs }: PostOnSite, mine: Article): string {
  // When it was last saved and how far the desk is with it, and since when readers have it, are no words of hers.
  return canonical([base, theirs, { ...mine, changedAt: '', status: '', publishedAt: '' }]);
}

/** What is still decided once she comes back; whether something was, and of other texts. */
export function stillDecided(
  kept: KeptDecisions | undefined,
  texts: string,
): { decisions: Decisions; isDropped: boolean } {
  if (kept === undefined || kept.decisions.size === 0) return { decisions: new Map(), isDropped: false };
  if (kept.texts !== texts) return { decisions: new Map(), isDropped: true };
  return { decisions: kept.decisions, isDropped: false };
}
