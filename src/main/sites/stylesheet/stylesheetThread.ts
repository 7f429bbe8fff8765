import { parentPort, workerData } from 'node:worker_threads';
import { collectStyles } from './collectStyles';

// What the thread of an imported style sheet runs: it reads one page, whatever somebody made it hold, and ends.

parentPort?.postMessage(await collectStyles(workerData as string));
