import { existsSync } from 'node:fs';
import path from 'node:path';

const LINUX = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** @returns {string[]} */
function windowsCandidates() {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return roots.flatMap((root) => programs.map((program) => path.win32.join(root, program)));
}

/**
 * Path of an installed Chromium, Chrome or Edge, or null. `STANDIN_BROWSER` names one.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env['STANDIN_BROWSER'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const candidates =
    process.platform === 'win32' ? windowsCandidates() : process.platform === 'darwin' ? MAC : LINUX;
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
