import { spawn } from 'node:child_process';
import { resolveHost } from '../../scripts/resolve-host.mjs';
import { ROOT } from './root';

/** Starts Galley a second time on the same data with a word on its command line, as a double click does; waits for its end. */
export function startAgain(dataDir: string, word: string): Promise<number | null> {
  const { executable, env } = resolveHost();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const second = spawn(executable, [...(isRoot ? ['--no-sandbox'] : []), '.', word], {
    cwd: ROOT,
    env: { ...process.env, ...env, GALLEY_DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  return new Promise((resolve) => second.once('exit', resolve));
}
