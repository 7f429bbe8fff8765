import type { Finding } from '../../shared/checks/finding';
// No module, of which a build keeps only what is named.
import './findingLooks.css';

/** Names of the looks (findingLooks.css). */
const NAMES: Record<Finding['kind'], string> = { spelling: 'spelling', style: 'house-style' };
const CURRENT = 'finding-current';

/** The underlines of one kind, which all texts of the window share. */
export function underlines(kind: Finding['kind']): Highlight {
  const known = CSS.highlights.get(NAMES[kind]);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(NAMES[kind], made);
  return made;
}

/** Shows which of them she is at. */
export function markFinding(range: AbstractRange): void {
  CSS.highlights.set(CURRENT, new Highlight(range));
}

export function unmarkFinding(): void {
  CSS.highlights.delete(CURRENT);
}
