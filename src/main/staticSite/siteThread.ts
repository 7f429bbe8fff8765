import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fail, ok } from '../../shared/lib/result';
import { errno } from '../store';
import { siteFailure } from './siteFailures';
import { SiteDrawer } from './SiteDrawer';
import type { FromSiteThread, ToSiteThread } from './SiteWork';
import { writeSite } from './writeSite';

// What the thread runs that writes sites. It knows no Electron.

const send = (message: FromSiteThread) => parentPort?.postMessage(message);

/** It begins with this thread, and ends with it. */
const drawer = new SiteDrawer(join(import.meta.dirname, 'siteDrawThread.js'));

parentPort?.on('message', ({ work, stop }: ToSiteThread) => {
  void writeSite(work, {
    tell: (progress) => send({ kind: 'progress', progress }),
    isStopped: () => Atomics.load(stop, 0) !== 0,
    drawer,
  }).then(
    (answer) => send({ kind: 'answer', answer: ok(answer) }),
    (error: unknown) => {
      // What the system did not say is a fault of ours, and ends the thread.
      if (errno(error) === '') throw error;
      send({ kind: 'answer', answer: fail(siteFailure(error, work.articlesFolder)) });
    },
  );
});
