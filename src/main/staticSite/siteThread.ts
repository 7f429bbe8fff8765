import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok } from '../../shared/lib/result';
import { errno } from '../store';
import { siteFailure } from './siteFailures';
import type { FromSiteThread, SiteThreadStart } from './SiteWork';
import { writeSite } from './writeSite';

// What the thread runs that writes a site. It knows no Electron.

const { stop, ...work } = workerData as SiteThreadStart;
const flag = new Int32Array(stop);
const send = (message: FromSiteThread) => parentPort?.postMessage(message);

try {
  const answer = await writeSite(work, {
    tell: (progress) => send({ kind: 'progress', progress }),
    isStopped: () => Atomics.load(flag, 0) !== 0,
  });
  send({ kind: 'answer', answer: ok(answer) });
} catch (error) {
  // What the system did not say is a fault of ours, and ends the thread.
  if (errno(error) === '') throw error;
  send({ kind: 'answer', answer: fail(siteFailure(error, work.articlesFolder)) });
}
