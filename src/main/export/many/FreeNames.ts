import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives each file a name that nothing in the folder has: "tide.html", "tide-2.html". */
export class FreeNames {
  /** The last number given to a name: the many of one name are not counted through again for each. */
  private readonly given = new Map<string, number>();

  constructor(private readonly folder: string) {}

  /** Full path of the next one. */
  async next(proposed: string): Promise<string> {
    const dot = proposed.lastIndexOf('.');
    // Windows and macOS take two names that differ only in case for one.
    const key = proposed.toLowerCase();
    for (let number = (this.given.get(key) ?? 0) + 1; ; number += 1) {
      const name = number === 1 ? proposed : `${proposed.slice(0, dot)}-${number}${proposed.slice(dot)}`;
      const path = join(this.folder, name);
      const isTaken = await access(path).then(
        () => true,
        () => false,
      );
      if (isTaken) continue;
      this.given.set(key, number);
      return path;
    }
  }
}
