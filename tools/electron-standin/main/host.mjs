/**
 * What the parts of the stand-in share: one host a process.
 * @typedef {import('./devtools.mjs').Devtools} Devtools
 * @typedef {import('./browserWindow.mjs').BrowserWindow} BrowserWindow
 */
export const host = {
  /** @type {string} path of the `electron` executable */ executable: '',
  /** @type {string[]} arguments after the executable */ argv: [],
  /** @type {string} folder of the app's package.json */ appPath: process.cwd(),
  /** @type {Record<string, any>} */ packageJson: {},
  /** @type {string} path of the Chromium-family browser */ browserPath: '',
  headless: true,
  /** Whether a program such as Playwright closes and reloads the pages, and not a person. */ isDriven: false,
  /** @type {string[]} arguments that every browser process gets */ browserArguments: [],
  /** @type {import('node:child_process').ChildProcess | null} */ browser: null,
  /** @type {Devtools} set before `ready` */ devtools: /** @type {any} */ (null),
  ready: false,
  quitting: false,
  exiting: false,
  /** @type {Map<string, string>} command-line switches */ switches: new Map(),
  /** @type {Map<number, BrowserWindow>} */ windows: new Map(),
  /** @type {BrowserWindow | null} */ focusedWindow: null,
  /** @type {Map<string, (request: Request) => Response | Promise<Response>>} handlers by scheme */ schemes:
    new Map(),
  /** @type {Map<string, (targetId: string) => void>} windows waiting for their target, by URL */ awaitedTargets:
    new Map(),
  /** @type {Promise<unknown> | null} settles when a first instance has been told */ notifyingFirst: null,
};
let lastId = 0;
export const nextId = () => ++lastId;

/** An event object whose default can be prevented. @param {object} [fields] */
export function preventable(fields = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...fields,
  };
}
