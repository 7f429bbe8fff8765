import { Worker } from 'node:worker_threads';
import type { Collected } from './collectStyles';

const PATIENCE_MS = 60_000;
const MEMORY_MB = 1024;

/** Reads a page in a thread of its own, which ends with it: one made to do harm takes nothing else along. */
export async function readInThread(
  script: string,
  path: string,
  log: (event: string, error: unknown) => void,
): Promise<Collected> {
  const thread = new Worker(script, {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const harmful: Collected = { ok: false, fault: 'harmful' };
  let impatient: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Collected>((answer) => {
      impatient = setTimeout(() => answer(harmful), PATIENCE_MS);
      thread.on('message', (collected: Collected) => answer(collected));
      thread.on('error', (error) => {
        log('stylesheet', error);
        answer(harmful);
      });
      thread.on('exit', () => answer(harmful));
    });
  } finally {
    clearTimeout(impatient);
    await thread.terminate();
  }
}
