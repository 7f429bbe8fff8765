import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../shared/lib/result';
import type { SiteAnswer, SiteProgress } from '../../shared/staticSite/siteExport';
import { CRASHED } from './siteFailures';
import type { FromSiteThread, SiteThreadStart, SiteWork } from './SiteWork';

/** Writes a site in a thread of its own, so that main never waits for it. */
export class SiteWriter {
  private readonly stop = new SharedArrayBuffer(4);

  constructor(
    /** Path of the thread's script. */
    private readonly script: string,
    private readonly log: (event: string, error: unknown) => void,
  ) {}

  /** Rejects never. */
  write(work: SiteWork, tell: (progress: SiteProgress) => void): Promise<Result<SiteAnswer>> {
    const start: SiteThreadStart = { ...work, stop: this.stop };
    const thread = new Worker(this.script, { workerData: start });
    return new Promise((resolve) => {
      thread.on('message', (message: FromSiteThread) => {
        if (message.kind === 'progress') tell(message.progress);
        else resolve(message.answer);
      });
      thread.on('error', (error) => this.log('site', error));
      thread.on('exit', () => resolve(fail(CRASHED)));
    });
  }

  get isCancelled(): boolean {
    return Atomics.load(new Int32Array(this.stop), 0) !== 0;
  }

  /** What is being written is finished; nothing more is begun. */
  cancel(): void {
    Atomics.store(new Int32Array(this.stop), 0, 1);
  }
}
