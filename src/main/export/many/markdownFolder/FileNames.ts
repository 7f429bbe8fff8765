import { foldedPath, safePart } from '../../../../shared/staticSite/safePart';
import type { Article } from '../../../../shared/article/article';

/** "2026-11-24-two-lamps", by the day of its beginning in UTC: a name that every system takes, and the same on each. */
export function fileStem({ createdAt, slug, headline }: Article): string {
  return `${createdAt.slice(0, 10)}-${safePart(slug) || safePart(headline) || 'untitled'}`;
}

/** Names that no file of the folder has yet, in any case. */
export class FileNames {
  private readonly taken: Set<string>;
  /** The last number given to a name: the many of one name are not counted through again for each. */
  private readonly given = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.taken = new Set(names.map(foldedPath));
  }

  /** "2026-11-24-tide.md", or "2026-11-24-tide-2.md" where that is there. */
  next(stem: string): string {
    for (let number = (this.given.get(stem) ?? 0) + 1; ; number += 1) {
      const name = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
      this.given.set(stem, number);
      if (this.taken.has(foldedPath(name))) continue;
      this.taken.add(foldedPath(name));
      return name;
    }
  }
}

/** Whether a file is named after a stem, with a number or without. */
export function isNamedAfter(file: string, stem: string): boolean {
  return foldedPath(file).startsWith(foldedPath(stem)) && /^(?:-\d+)?\.md$/.test(file.slice(stem.length));
}
