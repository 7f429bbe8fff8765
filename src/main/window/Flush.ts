/** How long a window may take to save, in milliseconds; after that she is asked. */
const PATIENCE = 5000;

export type FlushOutcome = 'saved' | 'not-saved' | 'no-answer';

/** Asks a window to save what is not saved yet, and waits for its answer. */
export class Flush {
  private readonly waiting = new Map<string, (outcome: FlushOutcome) => void>();
  private asked = 0;
  private isAttended = false;

  constructor(private readonly patience = PATIENCE) {}

  /** The page has started: from now on it may hold unsaved words. */
  pageStarted(): void {
    this.isAttended = true;
  }

  /** The page is gone, and its words with it. Answers whether it had started. */
  pageGone(): boolean {
    const had = this.isAttended;
    this.isAttended = false;
    for (const token of this.waiting.keys()) this.settle(token, 'no-answer');
    return had;
  }

  /** `send` hands the token to the window, which answers with it. Without a page nothing can be unsaved. */
  ask(send: (token: string) => void): Promise<FlushOutcome> {
    if (!this.isAttended) return Promise.resolve('saved');
    const token = `flush-${++this.asked}`;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(token, 'no-answer'), this.patience);
      this.waiting.set(token, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      send(token);
    });
  }

  answer(token: string, saved: boolean): void {
    this.settle(token, saved ? 'saved' : 'not-saved');
  }

  private settle(token: string, outcome: FlushOutcome): void {
    this.waiting.get(token)?.(outcome);
    this.waiting.delete(token);
  }
}
