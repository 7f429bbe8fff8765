/** An article that is being written changes every second; it is due at a pause, at the latest after so long. */
const PAUSE_MS = 2000;
const LATEST_MS = 10_000;

/** Files that may have changed and wait for being taken in. */
export class ChangedFiles {
  /** Since when each of them waits. */
  private readonly waiting = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly due: () => void) {}

  get names(): string[] {
    return [...this.waiting.keys()];
  }

  add(name: string): void {
    const now = Date.now();
    if (!this.waiting.has(name)) this.waiting.set(name, now);
    const oldest = this.waiting.values().next().value ?? now;
    this.stop();
    this.timer = setTimeout(this.due, Math.max(0, Math.min(PAUSE_MS, oldest + LATEST_MS - now)));
  }

  clear(): void {
    this.waiting.clear();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
