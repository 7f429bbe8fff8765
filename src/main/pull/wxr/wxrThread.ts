import { parentPort, workerData } from 'node:worker_threads';
import { postsOfWxr, scanWxr } from './scanWxr';
import type { FromWxr } from './WxrReader';

// What the thread of an import of WordPress's export runs: first it says what is in the file, then it gives the posts, some
// each time that it is asked.

const { path } = workerData as { path: string };
const send = (message: FromWxr) => parentPort?.postMessage(message);

try {
  send({ kind: 'scan', scan: await scanWxr(path) });
  const posts = postsOfWxr(path);
  parentPort?.on('message', () => {
    posts.next().then(
      ({ value }) => send({ kind: 'posts', posts: value ?? [] }),
      () => send({ kind: 'unreadable' }),
    );
  });
} catch {
  send({ kind: 'unreadable' });
}
