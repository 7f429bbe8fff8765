/** How long the bin keeps an article at the least. Nothing in it is ever deleted by itself, on this day or later. */
export const KEPT_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant until which the bin keeps an article for certain. Both are ISO 8601 in UTC. */
export function keptUntil(binnedAt: string): string {
  return new Date(Date.parse(binnedAt) + KEPT_DAYS * DAY_MS).toISOString();
}

/** Whether an article has been in the bin longer than that. A clock that was set back makes no article older. */
export function isPastKeeping(binnedAt: string, now: string): boolean {
  return keptUntil(binnedAt) < now;
}

/** Whole days that the bin keeps an article still, 0 once they are over; 30 at the most, whatever the clock says. */
export function daysKept(binnedAt: string, now: string): number {
  const left = Math.ceil((Date.parse(keptUntil(binnedAt)) - Date.parse(now)) / DAY_MS);
  return Math.min(KEPT_DAYS, Math.max(0, left));
}
