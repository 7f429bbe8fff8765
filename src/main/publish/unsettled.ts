import type { Article } from '../../shared/article/article';
import { GONE } from '../../shared/publish/siteTask';
import { standsIn } from '../../shared/publish/takenChanges';
import type { OnSite } from './publication';

/** Kept in the place of a `stateSum` once she was told that the post is in the site's bin; before a `textSum`, with other words. */
export const BINNED = 'trash';

/**
 * Whether she was told of a change by somebody else that is neither in the article nor decided against; of words in a draft
 * that was only begun, too. What was taken in and undone is in it no more.
 * @param article as it is now; null where that is not known
 */
export function isUnsettled({ changed, settled, taken }: OnSite, article: Article | null): boolean {
  if (changed === null || changed === GONE || changed === BINNED) return false;
  if (changed !== settled) return true;
  return taken !== undefined && article !== null && !standsIn(taken.changes, article);
}

/**
 * What of somebody else's a job may go over, by its `stateSum`. That she was told of a change is no yes to it: a second press
 * of the same key comes easily.
 */
export function overOf(onSite: OnSite | null, article: Article, sendsOver: boolean): string | null {
  if (onSite === null || (!sendsOver && isUnsettled(onSite, article))) return null;
  return onSite.changed;
}
