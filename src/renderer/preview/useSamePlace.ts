import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { hasPlace } from '../../shared/export/hasPlace';
import { currentArticle } from '../article';
import { blockInSight } from '../editor';

/** After she moved or scrolled, in ms: nothing of it stands on a key's path. */
const PAUSE_MS = 150;

/**
 * Keeps the page at the block that she is at in the text. Between two of hers she may look about in the page. Answers what is
 * to be called when the page has been drawn: the block may have come with that.
 */
export function useSamePlace(frame: RefObject<HTMLIFrameElement | null>): () => void {
  const look = useRef<() => void>(null);
  useEffect(() => {
    let shown: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function follow(): void {
      const at = blockInSight();
      const page = frame.current?.contentDocument;
      if (at === null || at === shown || page == null) return;
      if (showBlock(page, at)) shown = at;
    }
    function soon(): void {
      clearTimeout(timer);
      timer = setTimeout(follow, PAUSE_MS);
    }
    document.addEventListener('selectionchange', soon);
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    soon();
    look.current = soon;
    return () => {
      look.current = null;
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('scroll', soon, { capture: true });
    };
  }, [frame]);
  return useCallback(() => look.current?.(), []);
}

/** Answers whether the page has the block yet. */
function showBlock(page: Document, at: number): boolean {
  const written = currentArticle()?.body.root.children ?? [];
  const before = written.slice(0, at).filter(hasPlace).length;
  const blocks = page.querySelector('main .body')?.children;
  const view = page.scrollingElement;
  if (blocks === undefined || view === null) return false;
  const block = blocks[Math.min(before, blocks.length - 1)]?.getBoundingClientRect();
  if (block === undefined) return false;
  // Over the first block stands the headline, which is to be seen with it.
  if (before === 0) {
    view.scrollTo({ top: 0 });
    return written.slice(at, at + 1).some(hasPlace);
  }
  const isInSight = block.top >= 0 && block.bottom <= view.clientHeight;
  if (!isInSight) view.scrollTo({ top: view.scrollTop + block.top - view.clientHeight / 4 });
  // An empty block has none on the page.
  return before < blocks.length || !written.slice(at, at + 1).some(hasPlace);
}
