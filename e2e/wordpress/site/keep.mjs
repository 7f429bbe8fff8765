// Keeps the server of a site and the site's folder as long as its test lasts, and not longer, however the test ends: at the
// end of stdin, which the death of a test brings about too, the server with all its children and the folder are gone.
// Usage: node keep.mjs FOLDER; each line on stdin is a program to start, as a JSON array. What ends before is told on stderr.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [, , folder = ''] = process.argv;
/** How long a server may take for the request it is busy with. */
const PATIENCE_MS = 2_000;
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const [program, ...args] = JSON.parse(line);
  // A group of its own, which ends as one: the workers of PHP's server outlive it otherwise.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  running.add(child);
  child.once('error', (error) => console.error(`ended: ${error.message}`));
  child.once('exit', () => {
    running.delete(child);
    console.error(`ended: ${program}`);
  });
}

await Promise.all([...running].map(end));
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.pid === undefined) return;
  const group = -child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(group, 'SIGINT');
  const impatience = setTimeout(() => process.kill(group, 'SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(impatience);
}
