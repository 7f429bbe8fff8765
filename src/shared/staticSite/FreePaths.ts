import { foldedPath } from './safePart';

/** Gives each thing of a site a path that nothing else of it has: `tide/`, `tide-2/`. Paths end in a slash. */
export class FreePaths {
  private readonly taken = new Map<string, string>();

  /** Who has the path, or undefined. */
  holderOf(path: string): string | undefined {
    return this.taken.get(foldedPath(path));
  }

  take(path: string, holder = ''): string {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? path : `${path.slice(0, -1)}-${number}/`;
      if (this.taken.has(foldedPath(free))) continue;
      this.taken.set(foldedPath(free), holder);
      return free;
    }
  }
}
