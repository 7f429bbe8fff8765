import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../shared/lib/result';
import type { SiteAnswer, SiteProgress } from '../../shared/staticSite/siteExport';
import { CRASHED } from './siteFailures';
import type { FromSiteThread, SiteWork, ToSiteThread } from './SiteWork';

/** How long the thread waits for another site, in ms. */
const PATIENCE_MS = 120_000;

interface Writing {
  tell(progress: SiteProgress): void;
  resolve(answer: Result<SiteAnswer>): void;
}

/** Writes sites, one at a time, in a thread of its own, so that main never waits for it. */
export class SiteWriter {
  private thread: Worker | null = null;
  private writing: Writing | null = null;
  private resting: NodeJS.Timeout | undefined;
  private stop = new Int32Array(new SharedArrayBuffer(4));

  constructor(
    /** Path of the thread's script. */
    private readonly script: string,
    private readonly log: (event: string, error: unknown) => void,
  ) {}

  get isCancelled(): boolean {
    return Atomics.load(this.stop, 0) !== 0;
  }

  /** Begins the thread, so that it is there when she has chosen: its start takes longer than writing what changed. */
  warm(): Worker {
    this.rest();
    return (this.thread ??= this.start());
  }

  /** What was cancelled before is forgotten. */
  ready(): void {
    this.stop = new Int32Array(new SharedArrayBuffer(4));
  }

  /** Rejects never. */
  write(work: SiteWork, tell: (progress: SiteProgress) => void): Promise<Result<SiteAnswer>> {
    const thread = this.warm();
    return new Promise((resolve) => {
      this.writing = { tell, resolve };
      thread.postMessage({ work, stop: this.stop } satisfies ToSiteThread);
    });
  }

  /** What is being written is finished; nothing more is begun. */
  cancel(): void {
    Atomics.store(this.stop, 0, 1);
  }

  end(): void {
    void this.thread?.terminate();
    this.thread = null;
  }

  private start(): Worker {
    const thread = new Worker(this.script);
    thread.on('message', (message: FromSiteThread) => {
      if (message.kind === 'progress') this.writing?.tell(message.progress);
      else this.answer(message.answer);
    });
    thread.on('error', (error) => this.log('site', error));
    thread.on('exit', () => {
      // One that has rested may still be ending when the next is at work.
      if (this.thread !== thread && this.thread !== null) return;
      this.thread = null;
      this.answer(fail(CRASHED));
    });
    // Galley ends when its windows have, whatever the thread is doing.
    thread.unref();
    return thread;
  }

  /** Ends the thread where it is idle for that long from now on. */
  private rest(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void (this.writing === null && this.end()), PATIENCE_MS);
    this.resting.unref();
  }

  private answer(answer: Result<SiteAnswer>): void {
    const { writing } = this;
    this.writing = null;
    this.rest();
    writing?.resolve(answer);
  }
}
