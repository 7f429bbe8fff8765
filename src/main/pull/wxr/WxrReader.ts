import { Worker } from 'node:worker_threads';
import type { WxrEntry } from './ItemReader';
import type { WxrScan } from './scanWxr';

/** What the thread says. */
export type FromWxr =
  { kind: 'scan'; scan: WxrScan } | { kind: 'posts'; posts: WxrEntry[] } | { kind: 'unreadable' };

/** Why a thread gives no more: the file cannot be read, it was more than the thread can hold, or she stopped it. */
export type WxrEnd = 'unreadable' | 'harmful' | 'stopped';

interface WxrThread {
  /** Path of its script. */
  script: string;
  /** What it may fill of the memory. */
  memoryMb?: number;
  log(event: string, error: unknown): void;
}

/** An export that is read: first what is in it, then its posts, some at a time. */
export interface WxrReading {
  scan(): Promise<WxrScan | WxrEnd>;
  /** None where the file is at its end. */
  next(): Promise<WxrEntry[] | WxrEnd>;
  stop(): void;
}

/** An export that is read in a thread of its own: what somebody made to fill the memory takes its thread with it, and nothing else. */
export class WxrReader implements WxrReading {
  private readonly thread: Worker;
  private end: WxrEnd | null = null;
  private waiting: ((message: FromWxr | null) => void) | null = null;
  private readonly told: FromWxr[] = [];

  constructor(path: string, { script, memoryMb = 512, log }: WxrThread) {
    this.thread = new Worker(script, {
      workerData: { path },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.thread.on('message', (message: FromWxr) => this.tell(message));
    this.thread.on('error', (error) => {
      log('import', error);
      this.finish('harmful');
    });
    this.thread.on('exit', () => this.finish('harmful'));
  }

  async scan(): Promise<WxrScan | WxrEnd> {
    const message = await this.hear();
    return message?.kind === 'scan' ? message.scan : this.why(message);
  }

  async next(): Promise<WxrEntry[] | WxrEnd> {
    if (this.end === null) this.thread.postMessage('next');
    const message = await this.hear();
    return message?.kind === 'posts' ? message.posts : this.why(message);
  }

  stop(): void {
    this.finish('stopped');
  }

  private why(message: FromWxr | null): WxrEnd {
    return message === null ? (this.end ?? 'harmful') : 'unreadable';
  }

  private hear(): Promise<FromWxr | null> {
    const told = this.told.shift();
    if (told !== undefined) return Promise.resolve(told);
    if (this.end !== null) return Promise.resolve(null);
    return new Promise((resolve) => (this.waiting = resolve));
  }

  private tell(message: FromWxr): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting === null) this.told.push(message);
    else waiting(message);
  }

  private finish(end: WxrEnd): void {
    this.end ??= end;
    void this.thread.terminate();
    this.waiting?.(null);
    this.waiting = null;
  }
}
