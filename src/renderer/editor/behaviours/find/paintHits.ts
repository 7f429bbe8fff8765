import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { $holdsWords } from '../../heldWords';
import { drawnRange, showElement, showRange } from '../../textRange';
import { type Hit, isHeld } from './findLines';

/** Names of the two looks of a place that was found (find.module.css). */
const ALL = 'find';
const CURRENT = 'find-current';

let marked: HTMLElement[] = [];

/** Marks the places without touching the text's own elements, so that no key is slower for it. */
export function paintHits(editor: LexicalEditor, hits: readonly Hit[], at: number): void {
  clearHits();
  const ranges = hits.map((hit) => (isHeld(hit.at) ? null : drawnRange(editor, hit.at)));
  paint(ALL, ranges);
  paint(CURRENT, [ranges[at] ?? null]);
  // What holds the words is marked as a whole: fields take no looks, and a footnote shows its number.
  for (const hit of hits) mark(editor, hit, ALL);
  if (hits[at] !== undefined) mark(editor, hits[at], CURRENT);
}

export function clearHits(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
  for (const element of marked) delete element.dataset['found'];
  marked = [];
}

/** Scrolls the place into sight. */
export function showHit(editor: LexicalEditor, { at }: Hit): void {
  if (!isHeld(at)) {
    showRange(editor, at);
    return;
  }
  const element = editor.getElementByKey(at.key);
  showElement(element);
  if (element === null) return;
  editor.read(() => {
    const node = $getNodeByKey(at.key);
    if ($holdsWords(node)) node.showHeldWords?.(at.name, element);
  });
}

function mark(editor: LexicalEditor, { at }: Hit, look: string): void {
  const element = isHeld(at) ? editor.getElementByKey(at.key) : null;
  if (element === null) return;
  element.dataset['found'] = look;
  marked.push(element);
}

function paint(name: string, ranges: readonly (StaticRange | null)[]): void {
  CSS.highlights.set(name, new Highlight(...ranges.filter((range) => range !== null)));
}
