// Type-checks each runtime with its own tsconfig, so that shared code cannot see the DOM, nor main the window.
import { spawn } from 'node:child_process';

const RUNTIMES = ['shared', 'main', 'preload', 'renderer', 'tools'];

/** @param {string} runtime @returns {Promise<boolean>} */
function isSound(runtime) {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${runtime}.json`];
  return new Promise((resolve) => {
    spawn(process.execPath, tsc, { stdio: 'inherit' }).on('exit', (code) => resolve(code === 0));
  });
}

const results = await Promise.all(RUNTIMES.map(isSound));
process.exitCode = results.every(Boolean) ? 0 : 1;
