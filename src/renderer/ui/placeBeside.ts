/** Room that stays between a panel and the edge of the window, in CSS pixels. */
export const EDGE_PX = 8;

interface Place {
  left: number;
  top: number;
  bottom: number;
}

/** Puts a panel under what it belongs to, or over it, and no further to the side than the window goes. @param gap in CSS pixels */
export function placeBeside(
  panel: HTMLElement,
  { left, top, bottom }: Place,
  { gap, isBelow }: { gap: number; isBelow: boolean },
): void {
  panel.style.top = isBelow ? `${bottom + gap}px` : 'auto';
  panel.style.bottom = isBelow ? 'auto' : `${window.innerHeight - top + gap}px`;
  panel.style.left = `${Math.max(EDGE_PX, Math.min(left, window.innerWidth - panel.offsetWidth - EDGE_PX))}px`;
}
