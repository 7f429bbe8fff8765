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

/** What is underlined in an element as a whole. */
const within = new WeakMap<HTMLElement, Set<readonly Finding[]>>();

/** Underlines an element that stands for words, where anything was found in them, until the answered function is called. */
export function underlineElement(element: HTMLElement, findings: readonly Finding[]): () => void {
  const all = within.get(element) ?? new Set<readonly Finding[]>();
  within.set(element, all.add(findings));
  tellKind(element, all);
  return () => {
    all.delete(findings);
    tellKind(element, all);
  };
}

function tellKind(element: HTMLElement, all: ReadonlySet<readonly Finding[]>): void {
  const kinds = new Set([...all].flat().map(({ kind }) => kind));
  if (kinds.size === 0) delete element.dataset['finding'];
  else element.dataset['finding'] = kinds.has('spelling') ? NAMES.spelling : NAMES.style;
}
