/** What a field for date and time holds ("2026-12-01T09:30", her own time) as an instant, ISO 8601 in UTC; null where it is none. */
export function instantOf(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Why a post cannot be published at that time, or null. */
export function whyNotAt(local: string, now: Date): string | null {
  const instant = instantOf(local);
  if (instant === null) return 'Say on which day and at what time it is to be published.';
  if (instant <= now.toISOString())
    return 'This time is past. Choose a later one, or “Published” to publish it at once.';
  return null;
}
