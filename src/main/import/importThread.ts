import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './readFile';
import type { ImportWork } from './FileReader';

// What the thread of an import runs: it reads a file, whatever somebody made it do, and another one where it is handed that.

async function read({ name, bytes }: ImportWork): Promise<void> {
  parentPort?.postMessage(await readFile(name, bytes));
}

parentPort?.on('message', (work: ImportWork) => void read(work));
await read(workerData as ImportWork);
