// npm start: builds what is needed, says which host runs the app, and opens it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { describeHost, resolveHost } from './resolve-host.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

try {
  if (!hasDisplay())
    throw new Error(
      'There is no display to open a window on. See Galley at work without one: npm run demo -- --out demo',
    );
  buildWhenStale();
  const host = resolveHost({ mayDownload: true });
  console.error(`Galley runs on ${describeHost(host)}.`);
  const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;
  // Node starts no .cmd file without a shell, which would break at a blank in the folder's name: run its script.
  const command = host.executable.endsWith('.cmd')
    ? [process.execPath, host.executable.slice(0, -'.cmd'.length)]
    : [host.executable];
  const [program = '', ...script] = command;
  const app = spawn(program, [...script, ...(needsNoSandbox ? ['--no-sandbox'] : []), '.'], {
    cwd: root,
    env: { ...process.env, ...host.env },
    stdio: 'inherit',
  });
  app.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
