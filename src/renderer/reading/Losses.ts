import type { FileLoss } from '../../shared/import/imported';

/** What the reading of another program's text leaves out, and what it changes. */
export type LossKind =
  | FileLoss
  | 'source'
  | 'unlinked'
  | 'pictureFile'
  /** A picture that is left out, but for its description. */
  | 'described'
  | 'field'
  | 'table'
  /** A list that counts in another way than 1, 2, 3. */
  | 'numbering'
  | 'merged'
  | 'link'
  /** A link to another file of a folder. */
  | 'fileLink'
  | 'tracking'
  /** Marks of Markdown that are beyond what is read, and stand as they are written. */
  | 'beyond';

/** Counts what of a clipboard is not in the text as it was there. */
export class Losses {
  private readonly counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.counts.set(kind, this.of(kind) + count);
  }

  of(kind: LossKind): number {
    return this.counts.get(kind) ?? 0;
  }

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }
}
