import type { HeldPost } from '../../shared/publish/heldPost';
import { statusByNow } from '../../shared/publish/statusByNow';

/** For when a scheduled post is, an instant in ISO 8601; WordPress leaves the zone out. */
export const scheduledFor = ({ status, date_gmt }: Pick<HeldPost, 'status' | 'date_gmt'>) =>
  status === 'future' && date_gmt !== null ? `${date_gmt}Z` : null;

/** Whether readers see a post by now, as far as can be known without asking the site. @param now an instant in ISO 8601 */
export function isShown(
  onSite: { held: Pick<HeldPost, 'status' | 'date_gmt'> | null } | null | undefined,
  now: string,
): boolean {
  const held = onSite?.held ?? null;
  if (held === null) return false;
  return statusByNow({ status: held.status, date: scheduledFor(held) }, new Date(now)) === 'publish';
}
