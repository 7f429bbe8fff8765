import type { Finding } from '../../shared/checks/finding';
import { countOf } from '../../shared/lib/countOf';
import { type TextName, TEXTS } from './Walkable';

/** How many findings there are of each kind. */
export type FindingCounts = Record<Finding['kind'], number>;

export const NO_COUNTS: FindingCounts = { spelling: 0, style: 0 };

/** Of an article without findings. */
export const NOTHING_FOUND: Record<TextName, FindingCounts> = {
  headline: NO_COUNTS,
  standfirst: NO_COUNTS,
  body: NO_COUNTS,
};

export function countFindings(findings: Iterable<Finding>): FindingCounts {
  const counts = { ...NO_COUNTS };
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}

/** "3 misspellings, 1 style"; empty where there is nothing. */
export function tellCounts(counts: Record<TextName, FindingCounts>): string {
  const sum = (kind: Finding['kind']) => TEXTS.reduce((total, text) => total + counts[text][kind], 0);
  const [spelling, style] = [sum('spelling'), sum('style')];
  return [
    spelling > 0 && countOf(spelling, 'misspelling'),
    style > 0 && `${style.toLocaleString('en')} style`,
  ]
    .filter(Boolean)
    .join(', ');
}
