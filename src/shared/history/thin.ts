const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Galley takes a longer gap between two revisions for a clock that was set, and counts it as no time at all. */
const LONGEST_GAP = 31 * DAY;

export interface Dated {
  /** When it was taken, an instant of a clock that may have been wrong. ISO 8601. */
  at: string;
}

/**
 * The revisions to keep, of revisions in the order in which they were taken: all of the last hour, then the last of each
 * hour for a day, of each day for a month, of each week after that (UTC). The first and the newest always stay.
 * The order is what counts and not the clock: one that jumps takes nothing away, for an age is the sum of the gaps
 * between neighbours, and a gap that runs backwards or is longer than a month counts as none.
 */
export function thin<Revision extends Dated>(revisions: readonly Revision[], now: string): Revision[] {
  const kept: Revision[] = [];
  let age = 0;
  let later = now;
  for (let index = revisions.length - 1; index >= 0; index -= 1) {
    const revision = revisions[index]!;
    age += gap(revision.at, later);
    const next = kept.at(-1);
    const isNeeded = next === undefined || index === 0 || !shareSpan(revision, next, spanAt(age));
    if (isNeeded) kept.push(revision);
    later = revision.at;
  }
  return kept.reverse();
}

function gap(earlier: string, later: string): number {
  const time = Date.parse(later) - Date.parse(earlier);
  return time > 0 && time <= LONGEST_GAP ? time : 0;
}

/** Of how long a stretch one revision is enough, at this age; in ms. */
function spanAt(age: number): number {
  if (age <= HOUR) return 0;
  if (age <= DAY) return HOUR;
  return age <= 30 * DAY ? DAY : WEEK;
}

function shareSpan(one: Dated, other: Dated, span: number): boolean {
  if (span === 0) return false;
  return Math.floor(Date.parse(one.at) / span) === Math.floor(Date.parse(other.at) / span);
}
