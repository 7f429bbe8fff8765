import { GONE } from '../../shared/publish/siteTask';
import type { OnSite } from './publication';

/** Kept in the place of a `stateSum` once she was told that the post is in the site's bin; before a `textSum`, with other words. */
export const BINNED = 'trash';

/** Whether she was told of a change by somebody else that is neither in the article nor decided against; of words in a draft that was only begun, too. */
export function isUnsettled({ changed, settled }: OnSite): boolean {
  return changed !== null && changed !== GONE && changed !== BINNED && changed !== settled;
}

/**
 * What of somebody else's a job may go over, by its `stateSum`. That she was told of a change is no yes to it: a second press
 * of the same key comes easily.
 */
export function overOf(onSite: OnSite | null, sendsOver: boolean): string | null {
  if (onSite === null || (isUnsettled(onSite) && !sendsOver)) return null;
  return onSite.changed;
}
