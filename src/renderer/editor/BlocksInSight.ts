/** How far beyond the edge counts as in sight, so that nothing is drawn late where she scrolls by lines. */
const NEAR = '10%';

/**
 * What of a text is in sight: of a long one the blocks that the browser draws (body.module.css), which it tells by
 * itself; of a short one, of which it draws all, the elements that were asked for.
 */
export class BlocksInSight {
  private root: HTMLElement | null = null;
  private readonly seen = new WeakSet<Element>();
  private asked: IntersectionObserver | null = null;

  constructor(private readonly onChange: (block: Element, isSeen: boolean) => void) {}

  follow(root: HTMLElement): () => void {
    this.root = root;
    const asked = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.tell(target, isIntersecting);
      },
      { scrollMargin: NEAR },
    );
    this.asked = asked;
    const hear = (event: Event) => {
      const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
      if (target instanceof Element && target.parentElement === root) this.tell(target, !skipped);
    };
    root.addEventListener('contentvisibilityautostatechange', hear);
    return () => {
      root.removeEventListener('contentvisibilityautostatechange', hear);
      asked.disconnect();
      this.asked = null;
      this.root = null;
    };
  }

  /** What is not in sight now, or not yet known to be, is told once it is. */
  has(within: Element | null): boolean {
    if (within === null || this.root === null) return false;
    if (this.root.dataset['long'] === undefined) {
      this.asked?.observe(within);
      return this.seen.has(within);
    }
    let block: Element = within;
    while (block.parentElement !== null && block.parentElement !== this.root) block = block.parentElement;
    return this.seen.has(block) || isDrawn(within);
  }

  private tell(block: Element, isSeen: boolean): void {
    if (isSeen) this.seen.add(block);
    else this.seen.delete(block);
    if (!block.isConnected) this.asked?.unobserve(block);
    this.onChange(block, isSeen);
  }
}

/** Of a block that has been drawn since it is there, as one that she begins is, the browser tells nothing. */
function isDrawn(within: Element): boolean {
  return (within.firstElementChild ?? within).checkVisibility({ contentVisibilityAuto: true });
}
