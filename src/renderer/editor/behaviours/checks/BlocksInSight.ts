/** Which blocks of a long text the browser draws (body.module.css); in a short one it draws all. */
export class BlocksInSight {
  private root: HTMLElement | null = null;
  private readonly seen = new WeakSet<Element>();

  constructor(private readonly onChange: (block: Element, isSeen: boolean) => void) {}

  follow(root: HTMLElement): () => void {
    this.root = root;
    const hear = (event: Event) => {
      const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
      if (!(target instanceof Element) || target.parentElement !== root) return;
      if (skipped) this.seen.delete(target);
      else this.seen.add(target);
      this.onChange(target, !skipped);
    };
    root.addEventListener('contentvisibilityautostatechange', hear);
    return () => {
      root.removeEventListener('contentvisibilityautostatechange', hear);
      this.root = null;
    };
  }

  has(within: Element | null): boolean {
    if (within === null || this.root === null) return false;
    if (this.root.dataset['long'] === undefined) return true;
    let block: Element = within;
    while (block.parentElement !== null && block.parentElement !== this.root) block = block.parentElement;
    return this.seen.has(block);
  }
}
