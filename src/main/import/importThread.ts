import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './readFile';
import type { ImportWork } from './FileReader';

// What the thread of an import runs: it reads one file, whatever somebody made it do, and ends.

const { name, bytes } = workerData as ImportWork;
parentPort?.postMessage(await readFile(name, bytes));
