import { parentPort, workerData } from 'node:worker_threads';
import { type FileToLookAt, lookAt } from './lookAt';
import type { ReaderStart } from './messages';

// What the reader's thread runs: it looks at the files that it is sent, and sends back what is new of them.

const { folder } = workerData as ReaderStart;

parentPort?.on('message', (files: FileToLookAt[]) => {
  const looks = files.map((file) => lookAt(folder, file)).filter((look) => look !== null);
  // The terms are most of it, and are handed over instead of being copied.
  const terms = looks.flatMap((look) => (look.kind === 'article' ? [look.entry.terms.buffer] : []));
  parentPort?.postMessage(looks, terms);
});
