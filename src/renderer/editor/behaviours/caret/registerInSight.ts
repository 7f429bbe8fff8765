import { mergeRegister, registerEventListeners } from 'lexical';

const FAR = new Set(['Home', 'End', 'PageUp', 'PageDown']);
/** What comes into sight is laid out, and may move what is above it once more. */
const FRAMES = 4;

/**
 * Keeps the caret in sight when it goes far in a long text, for the browser scrolls by the heights that blocks out of sight
 * are guessed to have (longText.ts); and when the text gets another width or less room under her hands, as zooming does.
 */
export function registerInSight(root: HTMLElement): () => void {
  const { ownerDocument } = root;
  const scroller = root.closest('[data-scrolls]');
  if (scroller === null) return () => undefined;
  let frame = 0;
  /** She has scrolled to read elsewhere than at the caret, and must not be fetched back. */
  let isAway = false;
  let room = '';

  const look = (left: number) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      bringCaretIntoSight(root, scroller);
      if (left > 1) look(left - 1);
    });
  };

  const scroll = ({ target }: Event) => {
    isAway ||= target instanceof Node && scroller.contains(target);
  };

  const stop = mergeRegister(
    registerEventListeners(root, {
      keydown: ({ key, metaKey }: KeyboardEvent) => {
        isAway = false;
        cancelAnimationFrame(frame);
        const isFar = FAR.has(key) || (metaKey && key.startsWith('Arrow'));
        if (isFar && root.dataset['long'] !== undefined) look(FRAMES);
      },
      pointerdown: () => {
        isAway = false;
      },
    }),
    registerEventListeners(ownerDocument, {
      wheel: scroll,
      touchmove: scroll,
      pointerdown: ({ target }: PointerEvent) => {
        // The scroll bar is the scroller's own.
        isAway ||= target === scroller;
      },
    }),
  );
  const observer = new ResizeObserver(() => {
    const before = room;
    room = `${root.clientWidth} ${scroller.clientHeight}`;
    if (before !== '' && room !== before && !isAway && ownerDocument.activeElement === root) look(FRAMES);
  });
  observer.observe(root);
  observer.observe(scroller);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    stop();
  };
}

function bringCaretIntoSight(root: HTMLElement, scroller: Element): void {
  const { focusNode, focusOffset } = root.ownerDocument.getSelection() ?? {};
  if (!focusNode || focusOffset === undefined || !root.contains(focusNode)) return;
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
