// npm run check: types, lint, formatting and unused code, two at a time. All of them run, and what one has to say is told
// in one piece.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const PARTS = ['types', 'lint', 'format', 'unused'];
const AT_A_TIME = 2;
const MOST_BYTES = 64 * 1024 * 1024;

process.chdir(join(import.meta.dirname, '..'));
// Node starts no `npm.cmd` without a shell.
const options = { maxBuffer: MOST_BYTES, shell: process.platform === 'win32' };

/** @param {string} part @returns {Promise<void>} */
function check(part) {
  const start = performance.now();
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', `check:${part}`], options, (error, said, saidOfErrors) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(
        `${error === null ? 'ok   ' : 'FAILS'} ${part} (${seconds} s)\n${said}${saidOfErrors}`.trimEnd(),
      );
      if (error !== null) process.exitCode = 1;
      resolve();
    });
  });
}

const waiting = [...PARTS];
async function checkAll() {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await check(part);
}
await Promise.all(Array.from({ length: AT_A_TIME }, checkAll));
