interface Turn {
  run(): Promise<unknown>;
  isSave: boolean;
  result: Promise<unknown>;
}

/**
 * Takes turns by key: what concerns one article happens one after the other, different articles do not wait.
 * A save replaces a save that still waits at the end of its line, for it holds everything of the older one.
 */
export class TurnQueue {
  private readonly lines = new Map<string, Turn[]>();

  /** Runs when everything before it has ended; settles as `run` does. */
  inTurn<Value>(key: string, run: () => Promise<Value>): Promise<Value> {
    return this.join(key, run, false);
  }

  /**
   * Runs in turn, unless a newer save of the same key comes first: then that one runs instead, and this
   * promise settles with it, so a caller hears "saved" only when its content or newer content is kept.
   */
  save<Value>(key: string, run: () => Promise<Value>): Promise<Value> {
    const waiting = this.lines.get(key)?.slice(1).at(-1);
    if (waiting?.isSave) {
      waiting.run = run;
      return waiting.result as Promise<Value>;
    }
    return this.join(key, run, true);
  }

  private join<Value>(key: string, run: () => Promise<Value>, isSave: boolean): Promise<Value> {
    const line = this.lines.get(key);
    const before = line?.at(-1)?.result ?? Promise.resolve();
    const turn: Turn = { run, isSave, result: before };
    const begin = () => turn.run() as Promise<Value>;
    const result = line ? before.then(begin, begin) : begin();
    turn.result = result;
    if (line) line.push(turn);
    else this.lines.set(key, [turn]);
    const leave = () => this.leave(key);
    result.then(leave, leave);
    return result;
  }

  private leave(key: string): void {
    const line = this.lines.get(key);
    line?.shift();
    if (line?.length === 0) this.lines.delete(key);
  }
}
