import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import { announceReady, app } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { findBrowser } from './findBrowser.mjs';
import { hookElectronImports } from './hookElectronImports.mjs';
import { host } from './host.mjs';
import { watchTargets } from './target.mjs';

/** Reads Electron's command line. @param {string[]} argv */
function parseCommandLine(argv) {
  /** @type {{required: string[], entry: string | null, inspect: number | null, debuggingPort: string | undefined}} */
  const read = { required: [], entry: null, inspect: null, debuggingPort: undefined };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name = '', value = ''] = argument.replace(/^--/, '').split(/=(.*)/s);
    if (argument === '-r' || argument === '--require') read.required.push(rest.shift() ?? '');
    else if (!argument.startsWith('-')) read.entry ??= argument;
    else if (name === 'inspect' || name === 'inspect-brk') read.inspect = Number(value || 9229);
    else if (name === 'remote-debugging-port') read.debuggingPort = value;
    else if (argument.startsWith('--')) host.switches.set(name, value);
  }
  return read;
}

/** Finds the app's package.json and main file. @param {string} entry a folder or a file */
function findMain(entry) {
  const given = path.resolve(entry);
  const isFolder = statSync(given).isDirectory();
  let folder = isFolder ? given : path.dirname(given);
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  const packageFile = path.join(folder, 'package.json');
  if (existsSync(packageFile)) host.packageJson = JSON.parse(readFileSync(packageFile, 'utf8'));
  host.appPath = isFolder ? given : path.dirname(given);
  app.name = host.packageJson['productName'] ?? host.packageJson['name'] ?? 'Electron';
  return isFolder ? path.resolve(given, host.packageJson['main'] ?? 'index.js') : given;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * @param {string} executable path of the `electron` file @param {string[]} argv arguments after it
 * @param {NodeJS.Require} require for the CommonJS `-r` modules and mains
 */
export async function launch(executable, argv, require) {
  Object.assign(host, { executable, argv });
  process.argv = [executable, ...argv];
  process.execPath = executable;
  Object.assign(process, { type: 'browser', defaultApp: true });
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1-standin', enumerable: true });

  const { required, entry, inspect, debuggingPort } = parseCommandLine(argv);
  v8.setFlagsFromString(host.switches.get('js-flags') ?? '');
  // Node prints the line with the inspector's address that Playwright waits for.
  if (inspect !== null) inspector.open(inspect, '127.0.0.1', false);
  hookElectronImports();
  const main = findMain(entry ?? '.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
  for (const module of required) require(path.resolve(module));

  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('No Chromium, Chrome or Edge is installed; install one of them.');
  host.browserPath = browserPath;
  host.isDriven = debuggingPort !== undefined;
  host.headless = process.env['STANDIN_HEADLESS'] === '1' || !hasDisplay();
  // Electron stays alive without windows; Node needs something to wait for.
  setInterval(() => {}, 2 ** 30);

  const isModule = main.endsWith('.mjs') || (main.endsWith('.js') && host.packageJson['type'] === 'module');
  if (isModule) await import(pathToFileURL(main).href);
  else require(main);
  if (host.exiting) return;
  await startBrowser(path.join(app.getPath('userData'), 'standin-profile'), debuggingPort);
  watchTargets();
  host.browser?.on('exit', () => {
    for (const window of [...host.windows.values()]) window.gone();
    app.quit();
  });
  announceReady();
}
