import type { Worker } from 'node:worker_threads';
import type { Look } from './Entry';
import { type FileToLookAt, lookAtAll } from './lookAt';

export interface ReaderParts {
  folder: string;
  log(event: string, error: unknown): void;
}

/** Looks at files in a thread of its own. When that ends before its time, this thread looks at them itself. */
export class ThreadReader {
  /** What was asked and not answered yet, in the order of asking. */
  private waiting: { files: readonly FileToLookAt[]; answer(looks: Look[] | Promise<Look[]>): void }[] = [];
  private hasEnded = false;

  constructor(
    private readonly thread: Worker,
    private readonly parts: ReaderParts,
  ) {
    thread.on('message', (looks: Look[]) => this.waiting.shift()?.answer(looks));
    thread.on('messageerror', () => void thread.terminate());
    thread.on('error', (error) => parts.log('catalogue reader', error));
    thread.on('exit', () => this.ended());
    thread.unref();
  }

  lookAtAll(files: readonly FileToLookAt[]): Promise<Look[]> {
    if (this.hasEnded) return lookAtAll(this.parts.folder, files);
    return new Promise((answer) => {
      this.waiting.push({ files, answer });
      this.thread.postMessage(files);
    });
  }

  /** Nobody wants the answers any more. */
  close(): void {
    for (const { answer } of this.waiting) answer([]);
    this.waiting = [];
    void this.thread.terminate();
  }

  private ended(): void {
    this.hasEnded = true;
    for (const { files, answer } of this.waiting) answer(lookAtAll(this.parts.folder, files));
    this.waiting = [];
  }
}
