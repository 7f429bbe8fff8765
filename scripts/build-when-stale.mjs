// Builds out/ when it is missing or older than what it is made from.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json'];
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** @param {string} place @returns {number} the newest change below it, in ms */
function newestChange(place) {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newestChange(path.join(place, name))));
}

function isStale() {
  try {
    const oldestBuilt = Math.min(...BUILT.map((file) => statSync(path.join(root, file)).mtimeMs));
    return SOURCES.some((source) => newestChange(path.join(root, source)) > oldestBuilt);
  } catch {
    return true;
  }
}

/** @throws {Error} when the build fails; its output has been shown */
export function buildWhenStale() {
  if (!isStale()) return;
  const vite = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const build = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('The build failed.');
}
