const DAYS = 7;
const WEEKS = 8;

/** The rule in words. */
export const ROLLING_RULE = `Kept are the last backup of each of ${DAYS} days, and of each of the ${WEEKS} weeks before.`;

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Which of the backups (their instants, ISO 8601 in UTC) may go. Days and weeks are counted by the backups that there are
 * and not by today, so that neither a holiday nor a wrong clock lets one go that nothing has taken the place of.
 */
export function outdatedBackups(instants: readonly string[]): string[] {
  const newestFirst = [...instants].sort().reverse();
  const days = newestOfEach(newestFirst, (at) => at.slice(0, 'YYYY-MM-DD'.length), DAYS);
  const oldestDay = days.at(-1) ?? '';
  const before = newestFirst.filter((at) => at < oldestDay);
  const weeks = newestOfEach(before, (at) => String(Math.floor(Date.parse(at) / WEEK_MS)), WEEKS);
  const kept = new Set([...days, ...weeks]);
  return newestFirst.filter((at) => !kept.has(at));
}

function newestOfEach(newestFirst: readonly string[], keyOf: (at: string) => string, most: number): string[] {
  const found = new Map<string, string>();
  for (const at of newestFirst) {
    const key = keyOf(at);
    if (!found.has(key) && found.size < most) found.set(key, at);
  }
  return [...found.values()];
}
