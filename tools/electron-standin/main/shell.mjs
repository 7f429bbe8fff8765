import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const OPENERS = { win32: 'explorer.exe', darwin: 'open' };

/** @param {string} target an address or a path @returns {Promise<void>} rejects when the system has no program for it */
function openWithSystem(target) {
  const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [target], {
    detached: true,
    stdio: 'ignore',
  });
  opener.unref();
  return new Promise((resolve, reject) => opener.once('spawn', resolve).once('error', reject));
}

/** Nothing opens under test: what would have been opened is in `shell.opened`. @param {string} target */
async function open(target) {
  shell.opened.push(target);
  if (!host.headless && process.env['STANDIN_OPEN_NOTHING'] === undefined) await openWithSystem(target);
}

export const shell = throwOnUnsupported('shell', {
  /** @type {string[]} */ opened: [],
  /** @param {string} url */
  openExternal: (url) => open(url),
  /** @param {string} file @returns {Promise<string>} an error message, or empty */
  openPath: (file) => open(file).then(() => '', String),
  /** @param {string} file */
  showItemInFolder: (file) =>
    void open(dirname(file)).catch((error) => console.error('[standin]', error.message)),
  beep: () => void process.stdout.write('\u0007'),
});
