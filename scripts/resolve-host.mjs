// Decides what runs the app: Electron where its binary is, else the stand-in over an installed browser.
// `--json` prints {host, executable, env}.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser } from '../tools/electron-standin/main/findBrowser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const standInFolder = path.join(root, 'tools', 'electron-standin', 'bin');
const DOWNLOAD_LIMIT_MS = 20_000;

/** @typedef {{host: 'electron' | 'standin', executable: string, env: Record<string, string>}} Host */

/** Looks at the files only: importing the electron package would start its download. @returns {string | null} */
function installedElectron() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  try {
    const binary = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** Lets Electron fetch its binary, with a limit, since a firewall may let the attempt hang. */
function downloadElectron() {
  const installer = path.join(
    path.dirname(createRequire(import.meta.url).resolve('electron/package.json')),
    'install.js',
  );
  spawnSync(process.execPath, [installer], { timeout: DOWNLOAD_LIMIT_MS, stdio: 'ignore' });
  return installedElectron();
}

/** @returns {Host | null} */
function standIn() {
  if (findBrowser() === null) return null;
  const executable = path.join(standInFolder, process.platform === 'win32' ? 'electron.cmd' : 'electron');
  return {
    host: 'standin',
    executable,
    env: { ELECTRON_OVERRIDE_DIST_PATH: standInFolder, ELECTRON_EXEC_PATH: executable },
  };
}

/** @param {string | null} executable @returns {Host | null} */
function electron(executable) {
  return executable === null
    ? null
    : { host: 'electron', executable, env: { ELECTRON_EXEC_PATH: executable } };
}

/**
 * @param {{mayDownload?: boolean}} [options] only a person's start may try the network; tests never do
 * @returns {Host}
 * @throws {Error} that says what to install
 */
export function resolveHost({ mayDownload = false } = {}) {
  const wanted = process.env['GALLEY_HOST'];
  if (wanted !== undefined && wanted !== 'electron' && wanted !== 'standin') {
    throw new Error(`GALLEY_HOST is "${wanted}"; it can be "electron" or "standin".`);
  }
  if (wanted !== 'standin') {
    const found = electron(installedElectron() ?? (mayDownload ? downloadElectron() : null));
    if (found !== null) return found;
    if (wanted === 'electron') {
      throw new Error(
        'GALLEY_HOST asks for Electron, but its binary is not here and could not be downloaded.',
      );
    }
  }
  const found = standIn();
  if (found !== null) return found;
  throw new Error(
    'Galley found neither Electron nor a browser to run in. Install Chromium, Google Chrome or Microsoft Edge.',
  );
}

/** @param {Host} host */
export function describeHost({ host, executable }) {
  return host === 'electron' ? `Electron (${executable})` : `the Electron stand-in over ${findBrowser()}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const host = resolveHost();
    console.error(`Galley runs on ${describeHost(host)}.`);
    if (process.argv.includes('--json')) console.log(JSON.stringify(host));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
