// Type-checks each runtime with its own tsconfig, so that shared code cannot see the DOM, nor main the window.
import { spawnSync } from 'node:child_process';

const runtimes = ['shared', 'main', 'preload', 'renderer', 'tools'];
let failed = false;
for (const runtime of runtimes) {
  const tsc = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${runtime}.json`],
    {
      stdio: 'inherit',
    },
  );
  if (tsc.status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
