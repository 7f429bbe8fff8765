import { countOf } from '../lib/countOf';
import { type Failure, tellFailure } from '../lib/result';

/** Which pictures were not taken, and why, each reason once: "2 pictures were not taken in: This is an SVG drawing…". */
export function tellRefused(failures: readonly Failure[]): string {
  const reasons = new Map<string, number>();
  for (const failure of failures) {
    const reason = tellFailure(failure);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return Array.from(
    reasons,
    ([reason, count]) =>
      `${countOf(count, 'picture')} ${count === 1 ? 'was' : 'were'} not taken in: ${reason}`,
  ).join(' ');
}
