import { spawn } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { host, preventable } from './host.mjs';
import { hasLock, releaseLock, requestLock } from './singleInstance.mjs';
import { emitterOf, throwOnUnsupported } from './unsupported.mjs';

/** @type {() => void} */
let tellReady = () => {};
const whenReady = new Promise((resolve) => (tellReady = () => resolve(undefined)));
/** @type {Map<string, string>} */
const ownPaths = new Map();

/** Those of macOS too, which never come on the others. */
const EVENTS =
  'ready window-all-closed before-quit will-quit quit second-instance activate ' +
  'browser-window-created browser-window-focus browser-window-blur open-file open-url';

function appDataFolder() {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
}

/** @type {Record<string, () => string>} */
const STANDARD_PATHS = {
  home: homedir,
  temp: tmpdir,
  appData: appDataFolder,
  userData: () => host.switches.get('user-data-dir') ?? path.join(appDataFolder(), core.name),
  sessionData: () => core.getPath('userData'),
  logs: () => path.join(core.getPath('userData'), 'logs'),
  exe: () => host.executable,
  desktop: () => path.join(homedir(), 'Desktop'),
  documents: () => path.join(homedir(), 'Documents'),
  downloads: () => path.join(homedir(), 'Downloads'),
  pictures: () => path.join(homedir(), 'Pictures'),
};

/** Plural rules are made fifty times quicker than anything else that knows it, and apps ask as they start. */
function systemLocale() {
  return new Intl.PluralRules().resolvedOptions().locale;
}

const commandLine = {
  /** @param {string} name @param {string} [value] */
  appendSwitch: (name, value = '') => void host.switches.set(name, value),
  /** @param {string} name */
  hasSwitch: (name) => host.switches.has(name),
  /** @param {string} name */
  getSwitchValue: (name) => host.switches.get(name) ?? '',
  /** @param {string} name */
  removeSwitch: (name) => void host.switches.delete(name),
};

const core = Object.assign(emitterOf('app', EVENTS), {
  isPackaged: false,
  name: 'Electron',
  commandLine: throwOnUnsupported('app.commandLine', commandLine),
  whenReady: () => whenReady,
  isReady: () => host.ready,
  getName: () => core.name,
  /** @param {string} name */
  setName: (name) => void (core.name = name),
  getVersion: () => host.packageJson['version'] ?? '0.0.0',
  getAppPath: () => host.appPath,
  getLocale: systemLocale,
  getSystemLocale: systemLocale,
  getPreferredSystemLanguages: () => [systemLocale()],
  /** @param {string} name @returns {string} */
  getPath: (name) => {
    const known = ownPaths.get(name) ?? STANDARD_PATHS[name]?.();
    if (known === undefined) throw new Error(`Failed to get '${name}' path`);
    return known;
  },
  /** @param {string} name @param {string} folder */
  setPath: (name, folder) => void ownPaths.set(name, folder),
  /** The window comes to the front by its own focus(). */
  focus: () => host.focusedWindow?.focus(),
  /** Names the app to the Windows task bar; the browser's window has its own name there. @param {string} _id */
  setAppUserModelId: (_id) => {},
  /** @param {unknown} [data] */
  requestSingleInstanceLock: (data) =>
    requestLock(core.getPath('userData'), data, (...event) => core.emit('second-instance', ...event)),
  hasSingleInstanceLock: hasLock,
  /** Only macOS has a dock; `app.dock?.` asks on the others too. */
  dock: undefined,
  releaseSingleInstanceLock: releaseLock,
  quit: () => void quit(),
  exit,
  relaunch: () => void spawn(host.executable, host.argv, { detached: true, stdio: 'ignore' }).unref(),
});

async function quit() {
  if (host.quitting) return;
  host.quitting = true;
  const before = preventable();
  core.emit('before-quit', before);
  host.quitting = !before.defaultPrevented;
  for (const window of [...host.windows.values()]) {
    if (host.quitting) host.quitting = await window.requestClose();
  }
  if (!host.quitting) return;
  const will = preventable();
  core.emit('will-quit', will);
  if (will.defaultPrevented) {
    host.quitting = false;
    return;
  }
  core.emit('quit', {}, 0);
  exit(0);
}

/** @param {number} [code] */
function exit(code = 0) {
  host.quitting = host.exiting = true;
  const leave = () => process.exit(code);
  const { browser, notifyingFirst } = host;
  if (notifyingFirst !== null) {
    // The first instance must have our arguments before we go.
    void notifyingFirst.then(leave);
    setTimeout(leave, 1000);
  } else if (browser !== null && browser.exitCode === null) {
    host.devtools.send('Browser.close').catch(() => {});
    browser.once('exit', leave);
    setTimeout(leave, 3000);
  } else leave();
}

export const app = throwOnUnsupported('app', core);

export function announceReady() {
  host.ready = true;
  tellReady();
  app.emit('ready', {}, {});
}

/** The last window is gone: the app decides, or quits. */
export function windowsAllClosed() {
  if (host.windows.size > 0 || host.quitting) return;
  if (core.listenerCount('window-all-closed') > 0) core.emit('window-all-closed');
  else core.quit();
}
