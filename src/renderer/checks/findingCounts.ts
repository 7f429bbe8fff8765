import type { Finding } from '../../shared/checks/finding';

/** How many findings there are of each kind. */
export type FindingCounts = Record<Finding['kind'], number>;

export const NO_COUNTS: FindingCounts = { spelling: 0, style: 0 };

export function countFindings(findings: Iterable<Finding>): FindingCounts {
  const counts = { ...NO_COUNTS };
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}

/** "3 spelling, 1 style"; empty where there is nothing. */
export function tellCounts({ spelling, style }: FindingCounts): string {
  return [
    spelling > 0 && `${spelling.toLocaleString('en')} spelling`,
    style > 0 && `${style.toLocaleString('en')} style`,
  ]
    .filter(Boolean)
    .join(', ');
}
