import {
  $createRangeSelection,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { TextPlace } from './textLines';

/** Words of the text by where they begin and end. */
export interface TextRange {
  from: TextPlace;
  to: TextPlace;
}

/** Where the words are drawn; null where they are not drawn as they are, or not at all. */
export function drawnRange(editor: LexicalEditor, { from, to }: TextRange): StaticRange | null {
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

/** Scrolls the words into sight, if they are out of it, and answers with where they are then. */
export function showRange(editor: LexicalEditor, place: TextRange): DOMRect | null {
  const drawn = drawnRange(editor, place);
  if (drawn === null) return null;
  const range = document.createRange();
  range.setStart(drawn.startContainer, drawn.startOffset);
  range.setEnd(drawn.endContainer, drawn.endOffset);
  bringIntoSight(range, editor.getElementByKey(place.from.key));
  return range.getBoundingClientRect();
}

export function showElement(element: HTMLElement | null): void {
  if (element !== null) bringIntoSight(element, element);
}

function bringIntoSight(place: Range | Element, within: Element | null): void {
  const { top, bottom } = place.getBoundingClientRect();
  const scroller = within?.closest('[data-scrolls]');
  const sight = scroller?.getBoundingClientRect();
  if (sight !== undefined && (top < sight.top || bottom > sight.bottom)) {
    scroller?.scrollBy({ top: top - sight.top - sight.height / 3 });
  }
}

export function $selectRange({ from, to }: TextRange): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, 'text');
  selection.focus.set(to.key, to.offset, 'text');
  $setSelection(selection);
  return selection;
}
