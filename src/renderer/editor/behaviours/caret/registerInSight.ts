import { registerEventListeners } from 'lexical';

const FAR = new Set(['Home', 'End', 'PageUp', 'PageDown']);
/** What comes into sight is laid out, and may move what is above it once more. */
const FRAMES = 4;

/**
 * Keeps the caret in sight when it goes far in a long text. The browser scrolls by the heights that blocks out of sight are
 * guessed to have (longText.ts), and those it lays out on the way are higher or lower.
 */
export function registerInSight(root: HTMLElement): () => void {
  let frame = 0;
  const look = (left: number) => {
    frame = requestAnimationFrame(() => {
      bringCaretIntoSight(root);
      if (left > 1) look(left - 1);
    });
  };
  const stop = registerEventListeners(root, {
    keydown: ({ key, metaKey }: KeyboardEvent) => {
      cancelAnimationFrame(frame);
      const isFar = FAR.has(key) || (metaKey && key.startsWith('Arrow'));
      if (isFar && root.dataset['long'] !== undefined) look(FRAMES);
    },
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

function bringCaretIntoSight(root: HTMLElement): void {
  const { focusNode, focusOffset } = root.ownerDocument.getSelection() ?? {};
  const scroller = root.closest('[data-scrolls]');
  if (!focusNode || focusOffset === undefined || scroller === null || !root.contains(focusNode)) return;
  const line = caretBox(focusNode, focusOffset);
  const sight = scroller.getBoundingClientRect();
  if (line === undefined) return;
  if (line.top < sight.top) scroller.scrollBy(0, line.top - sight.top);
  else if (line.bottom > sight.bottom) scroller.scrollBy(0, line.bottom - sight.bottom);
}

/** A caret between nodes has no box: the line that ends before it stands for it, or the one that begins behind it. */
function caretBox(node: Node, offset: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, offset);
  const own = range.getClientRects()[0];
  if (own !== undefined) return own;
  const before = node.childNodes[offset - 1];
  range.selectNode(before ?? node.childNodes[offset] ?? node);
  return [...range.getClientRects()].at(before === undefined ? 0 : -1);
}
