import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** @param {string} target an address or a path */
function openWithSystem(target) {
  if (process.platform === 'win32')
    spawn('explorer.exe', [target], { stdio: 'ignore' }).on('error', () => {});
  else {
    const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
    spawn(opener, [target], { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
  }
}

/** Nothing opens under test: what would have been opened is in `shell.opened`. @param {string} target */
function open(target) {
  shell.opened.push(target);
  if (!host.headless && process.env['STANDIN_OPEN_NOTHING'] === undefined) openWithSystem(target);
}

export const shell = throwOnUnsupported('shell', {
  /** @type {string[]} */ opened: [],
  /** @param {string} url */
  openExternal: async (url) => open(url),
  /** @param {string} file @returns {Promise<string>} an error message, or empty */
  openPath: async (file) => {
    open(file);
    return '';
  },
  /** @param {string} file */
  showItemInFolder: (file) => open(dirname(file)),
  beep: () => void process.stdout.write('\u0007'),
});
