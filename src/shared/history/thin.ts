import type { RevisionReason } from './revision';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Galley takes a longer gap between two revisions for a clock that was set, and counts it as no time at all. */
const LONGEST_GAP = 31 * DAY;
/** Taken before or after her words were replaced, or of what she may have decided against. */
const AT_A_REPLACING: readonly RevisionReason[] = [
  'on-site',
  'before-restore',
  'restored',
  'before-change',
  'before-import',
  'imported',
];
/** The same words are not kept twice: then the revision before one of these is the only one of what was replaced. */
const REPLACED: readonly RevisionReason[] = ['restored', 'imported'];

export interface Taken {
  /** When it was taken, an instant of a clock that may have been wrong. ISO 8601. */
  at: string;
  reason: RevisionReason;
}

/**
 * The revisions to keep, of revisions in the order in which they were taken: all of the last hour, then the last of each
 * hour for a day, of each day for a month, of each week after that (UTC). The first and the newest always stay, and so do
 * the words that a restoring or an import replaced. The order is what counts and not the clock: one that jumps takes
 * nothing away, for an age is the sum of the gaps between neighbours, where one that runs backwards or is longer than a
 * month counts as none, and both neighbours of a step back stay.
 */
export function thin<Revision extends Taken>(revisions: readonly Revision[], now: string): Revision[] {
  const kept: Revision[] = [];
  let gaps = 0;
  let later = now;
  for (let index = revisions.length - 1; index >= 0; index -= 1) {
    const revision = revisions[index]!;
    gaps += gap(revision.at, later);
    const next = kept.at(-1);
    const isNeeded =
      next === undefined ||
      index === 0 ||
      hasToStay(revisions[index - 1], revision, revisions[index + 1]) ||
      !shareSpan(revision, next, spanAt(age(revision, gaps, now)));
    if (isNeeded) kept.push(revision);
    later = revision.at;
  }
  return kept.reverse();
}

/** Both of a pair stay, so that they are still neighbours the next time. */
function hasToStay(before: Taken | undefined, revision: Taken, after: Taken | undefined): boolean {
  if (AT_A_REPLACING.includes(revision.reason)) return true;
  if (after !== undefined && REPLACED.includes(after.reason)) return true;
  return isStepBack(before, revision) || isStepBack(revision, after);
}

function isStepBack(one: Taken | undefined, next: Taken | undefined): boolean {
  return one !== undefined && next !== undefined && Date.parse(next.at) < Date.parse(one.at);
}

function gap(earlier: string, later: string): number {
  const time = Date.parse(later) - Date.parse(earlier);
  return time > 0 && time <= LONGEST_GAP ? time : 0;
}

/** Revisions of another desk may stand between: the way to them and back makes none of one's own older than its time says. */
function age({ at }: Taken, gaps: number, now: string): number {
  const since = Date.parse(now) - Date.parse(at);
  return since > 0 ? Math.min(gaps, since) : gaps;
}

/** Of how long a stretch one revision is enough, at this age; in ms. */
function spanAt(age: number): number {
  if (age <= HOUR) return 0;
  if (age <= DAY) return HOUR;
  return age <= 30 * DAY ? DAY : WEEK;
}

function shareSpan(one: Taken, other: Taken, span: number): boolean {
  if (span === 0) return false;
  return Math.floor(Date.parse(one.at) / span) === Math.floor(Date.parse(other.at) / span);
}
