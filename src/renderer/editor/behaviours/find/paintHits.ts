import type { LexicalEditor, NodeKey } from 'lexical';
import type { Hit, TextPlace } from './findLines';

/** Names of the two looks of a place that was found (find.module.css). */
const ALL = 'find';
const CURRENT = 'find-current';

/** Marks the places without touching the text's own elements, so that no key is slower for it. */
export function paintHits(editor: LexicalEditor, hits: readonly Hit[], at: number): void {
  const ranges = hits.map((hit) => rangeOf(editor, hit));
  const current = ranges[at] ?? null;
  paint(ALL, ranges);
  paint(CURRENT, [current]);
}

export function clearHits(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

function paint(name: string, ranges: readonly (StaticRange | null)[]): void {
  CSS.highlights.set(name, new Highlight(...ranges.filter((range) => range !== null)));
}

function rangeOf(editor: LexicalEditor, { from, to }: Hit): StaticRange | null {
  const start = textOf(editor, from.key);
  const end = textOf(editor, to.key);
  if (start === null || end === null || !fits(start, from) || !fits(end, to)) return null;
  return new StaticRange({
    startContainer: start,
    startOffset: from.offset,
    endContainer: end,
    endOffset: to.offset,
  });
}

const fits = (text: Text, { offset }: TextPlace) => offset <= text.length;

/** The text of a node's element, which may lie in further elements for its formats. */
function textOf(editor: LexicalEditor, key: NodeKey): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Scrolls the place into sight, if it is out of it. */
export function showHit(editor: LexicalEditor, hit: Hit): void {
  const place = rangeOf(editor, hit);
  const element = editor.getElementByKey(hit.from.key);
  if (place === null || element === null) return;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const scroller = element.closest('[data-scrolls]');
  if (scroller === null) return;
  const { top, bottom } = range.getBoundingClientRect();
  const sight = scroller.getBoundingClientRect();
  if (top < sight.top || bottom > sight.bottom) {
    scroller.scrollBy({ top: top - sight.top - sight.height / 3 });
  }
}
