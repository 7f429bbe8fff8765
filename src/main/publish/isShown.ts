import { gmtInstant } from '../../shared/publish/gmtInstant';
import type { HeldPost } from '../../shared/publish/heldPost';
import { statusByNow } from '../../shared/publish/statusByNow';

/** For when a scheduled post is, an instant in ISO 8601; null of any other. */
export const scheduledFor = ({ status, date_gmt }: Pick<HeldPost, 'status' | 'date_gmt'>) =>
  status === 'future' ? gmtInstant(date_gmt) : null;

/** Whether readers see a post by now, as far as can be known without asking the site. @param now an instant in ISO 8601 */
export function isShown(
  onSite: { held: Pick<HeldPost, 'status' | 'date_gmt'> | null } | null | undefined,
  now: string,
): boolean {
  const held = onSite?.held ?? null;
  if (held === null) return false;
  return statusByNow({ status: held.status, date: scheduledFor(held) }, new Date(now)) === 'publish';
}
