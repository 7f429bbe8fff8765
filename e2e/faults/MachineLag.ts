import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { realDisk, writeDurably } from '../../src/main/store';

const EVERY_MS = 50;
/** Bytes of an article. */
const A_SAVE = 'x'.repeat(16_384);

/** How far this machine is behind at present: what a timer and a durable write take together, over and over. */
export class MachineLag {
  private readonly lags: { at: number; ms: number }[] = [];
  private isRunning = true;
  private readonly done: Promise<void>;

  constructor(private readonly folder: string) {
    this.done = this.run();
  }

  /** The longest since that moment, in milliseconds. */
  since(moment: number): number {
    return Math.max(0, ...this.lags.filter(({ at }) => at >= moment).map(({ ms }) => ms));
  }

  async stop(): Promise<void> {
    this.isRunning = false;
    await this.done;
  }

  private async run(): Promise<void> {
    const path = join(this.folder, 'lag.probe');
    while (this.isRunning) {
      const start = performance.now();
      await pause(EVERY_MS);
      await writeDurably(path, A_SAVE, realDisk);
      this.lags.push({ at: Date.now(), ms: performance.now() - start - EVERY_MS });
    }
    await rm(path, { force: true });
  }
}
