import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Devtools } from './devtools.mjs';
import { host } from './host.mjs';

// A news desk's app asks for the network only when she does; the browser's own errands are off.
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-sync',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-default-apps',
  '--disable-quic',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  // Electron's pages may load their own modules from file: addresses.
  '--allow-file-access-from-files',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
];
const OWN_SWITCHES = ['disable-features', 'enable-features', 'user-data-dir', 'remote-debugging-port'];

/** After a power cut the id may be another program's, which must not be waited for, still less killed. @param {string} profile @param {number} pid */
function isBrowserOn(profile, pid) {
  process.kill(pid, 0);
  return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
}

/** A killed host's browser needs a moment to let go of the profile. @param {string} profile */
async function waitForPredecessor(profile) {
  try {
    const pid = Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').pop());
    for (let tries = 0; tries < 50; tries += 1) {
      if (!isBrowserOn(profile, pid)) return;
      await wait(100);
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // No lock, or its owner is gone.
  }
}

/** @param {string} profile folder of the browser's own files @param {string | undefined} debuggingPort */
export async function startBrowser(profile, debuggingPort) {
  mkdirSync(profile, { recursive: true });
  await waitForPredecessor(profile);
  const needsNoSandbox = process.getuid?.() === 0 || host.switches.has('no-sandbox');
  host.browserArguments = [
    `--user-data-dir=${profile}`,
    ...(needsNoSandbox ? ['--no-sandbox', '--test-type'] : []),
  ];
  const asked = [...host.switches].filter(([name]) => !OWN_SWITCHES.includes(name));
  const browser = spawn(
    host.browserPath,
    [
      ...host.browserArguments,
      '--remote-debugging-pipe',
      '--no-startup-window',
      ...QUIET,
      ...(host.headless ? ['--headless=new'] : []),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      ...asked.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  host.browser = browser;
  host.devtools = new Devtools(browser);
  forwardDebuggingLine(browser);
  // Node reads its own fetch where it is first needed, which would hold up the app's first page.
  Reflect.get(globalThis, 'Response');
  const { product } = await host.devtools.send('Browser.getVersion');
  Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1], enumerable: true });
  await host.devtools.send('Target.setDiscoverTargets', { discover: true });
}

/** Playwright waits for this line on our stderr. @param {import('node:child_process').ChildProcess} browser */
function forwardDebuggingLine(browser) {
  let text = '';
  browser.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
    const lines = (text + data).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('DevTools listening on ws')) process.stderr.write(`${line}\n`);
      else if (process.env['STANDIN_DEBUG'] !== undefined) process.stderr.write(`[browser] ${line}\n`);
    }
  });
}
