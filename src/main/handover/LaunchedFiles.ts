import { resolve } from 'node:path';
import { HAND_OVER_ENDING } from '../../shared/handover/handOver';

/** Hand-overs that the system asked Galley to open: by a double click, or on its command line. They wait for the window. */
export class LaunchedFiles {
  private readonly waiting: string[] = [];

  /** `tell` says that one waits. */
  constructor(private readonly tell: () => void) {}

  /** A path as macOS gives it. */
  add(path: string): void {
    this.waiting.push(path);
    this.tell();
  }

  /** What a command line asks for, in the folder in which it was given. */
  addFrom(argv: readonly string[], folder: string): void {
    for (const word of argv.slice(1)) {
      if (!word.startsWith('-') && word.toLowerCase().endsWith(`.${HAND_OVER_ENDING}`))
        this.add(resolve(folder, word));
    }
  }

  /** The one that has waited longest, or null. */
  next(): string | null {
    return this.waiting.shift() ?? null;
  }
}
