import { type RefObject, useEffect } from 'react';
import { hasPlace } from '../../shared/export/hasPlace';
import { currentArticle } from '../article';
import { blockInSight } from '../editor';

/** After she moved or scrolled, in ms: nothing of it stands on a key's path. */
const PAUSE_MS = 150;

/** Keeps the page at the block that she is at in the text. Between two of hers she may look about in the page. */
export function useSamePlace(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    let shown: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function follow(): void {
      const at = blockInSight();
      const page = frame.current?.contentDocument;
      if (at === null || at === shown || page == null) return;
      shown = at;
      showBlock(page, at);
    }
    function soon(): void {
      clearTimeout(timer);
      timer = setTimeout(follow, PAUSE_MS);
    }
    document.addEventListener('selectionchange', soon);
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    soon();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('scroll', soon, { capture: true });
    };
  }, [frame]);
}

function showBlock(page: Document, at: number): void {
  const before = currentArticle()?.body.root.children.slice(0, at).filter(hasPlace).length;
  const blocks = page.querySelector('main .body')?.children;
  const view = page.scrollingElement;
  if (before === undefined || blocks === undefined || view === null) return;
  const block = blocks[Math.min(before, blocks.length - 1)]?.getBoundingClientRect();
  if (block === undefined) return;
  const isInSight = block.top >= 0 && block.bottom <= view.clientHeight;
  if (!isInSight) view.scrollTo({ top: view.scrollTop + block.top - view.clientHeight / 4 });
}
