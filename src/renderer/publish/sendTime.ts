import { instantOf } from '../ui';

/** Why a post cannot be published at that time, or null. */
export function whyNotAt(local: string, now: Date): string | null {
  const instant = instantOf(local);
  if (instant === null) return 'Say on which day and at what time it is to be published.';
  if (instant <= now.toISOString())
    return 'This time is past. Choose a later one, or “Published” to publish it at once.';
  return null;
}
