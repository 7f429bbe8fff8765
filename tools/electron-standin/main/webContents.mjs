import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeStructuredWire } from '../wire/structuredWire.mjs';
import { toAppUrl, toBrowserUrl } from './customSchemes.mjs';
import { host, nextId, preventable } from './host.mjs';
import { mainFrameOf } from './mainFrame.mjs';
import { nativeImage } from './nativeImage.mjs';
import { Navigation, withoutFragment } from './navigation.mjs';
import { Page } from './page.mjs';
import { makePageInbox } from './pageInbox.mjs';
import { paperSize } from './paperSize.mjs';
import { session } from './session.mjs';
import { checkedEmitter } from './unsupported.mjs';

/** No page has a webview here, so that none ever attaches. */
const EVENTS =
  'did-finish-load did-fail-load dom-ready did-navigate did-navigate-in-page will-navigate will-frame-navigate ' +
  'page-title-updated destroyed render-process-gone preload-error context-menu console-message will-attach-webview';

const wire = makeStructuredWire();

/** The page of one window. */
export class WebContents extends checkedEmitter('webContents', EVENTS) {
  id = nextId();
  session = session.defaultSession;
  #page;
  #navigation;
  #mainFrame;
  #title = '';
  #destroyed = false;
  #loading = false;
  #crashed = false;
  #zoom = 1;
  /** @type {((details: object) => {action: string, overrideBrowserWindowOptions?: object}) | null} */
  #windowOpenHandler = null;

  /** @param {import('./browserWindow.mjs').BrowserWindow} window */
  constructor(window) {
    super();
    this.window = window;
    this.#page = new Page(window.options, {
      receive: (message) => inbox(message),
      guardsClose: () => window.guardsClose(),
    });
    const inbox = makePageInbox(this, {
      post: (message) => this.#page.post(message),
      openWindow: (asked) => this.#openWindow(asked),
    });
    this.#navigation = new Navigation(this, this.#page);
    this.#mainFrame = mainFrameOf(this.#navigation);
    this.attached = this.#page.attached.then(() => this.#listen());
    this.attached.catch((error) => this.#destroyed || console.error('[standin] attach', error));
  }

  get targetId() {
    return this.#page.targetId;
  }
  get mainFrame() {
    return this.#mainFrame;
  }
  /** @param {string} method @param {object} [params] */
  command(method, params) {
    return this.#page.command(method, params);
  }
  /** @param {Function} call @param {any[]} args */
  callInOverlay(call, ...args) {
    return this.#page.callInOverlay(call, ...args);
  }
  stateChanged() {
    this.#page.stateChanged();
  }

  #listen() {
    this.#navigation.follow();
    this.#page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((/** @type {any} */ arg) => arg.value ?? arg.description ?? '').join(' ');
      this.emit('console-message', { level: type, message, preventDefault() {} });
    });
    this.#page.on('Page.windowOpen', ({ url }) => this.#openWindow({ url: toAppUrl(url) }));
    this.#page.on('Page.domContentEventFired', () => {
      if (this.#navigation.hasLoadedSomething) this.emit('dom-ready', {});
    });
    this.#page.on('Page.loadEventFired', () => this.#loaded());
    this.#page.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      const accept = this.#loading || this.window.mayCloseForPerson();
      this.command('Page.handleJavaScriptDialog', { accept }).catch(() => {});
    });
    this.#page.on('Inspector.targetCrashed', () => {
      this.#crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
  }

  #loaded() {
    if (!this.#navigation.hasLoadedSomething) return;
    this.#loading = this.#crashed = false;
    if (this.#zoom !== 1) this.setZoomFactor(this.#zoom);
    this.emit('did-finish-load', {});
    this.window.readyToShow();
    this.executeJavaScript('document.title').then(
      (title) => {
        this.#title = title;
        this.emit('page-title-updated', preventable(), title);
      },
      () => {},
    );
  }

  /** @param {{url: string, frameName?: string, features?: string}} asked */
  #openWindow({ url, frameName = '', features = '' }) {
    const referrer = { url: this.getURL(), policy: 'default' };
    const details = { url, frameName, features, disposition: 'foreground-tab', referrer };
    const answer = this.#windowOpenHandler?.(details) ?? { action: 'allow' };
    if (answer.action === 'allow') this.window.openChild(url, answer.overrideBrowserWindowOptions);
  }

  /** @param {string} channel @param {any[]} args */
  send(channel, ...args) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#page.post({ kind: 'event', channel, args: wire.encode(args) });
  }

  /** @param {string} url */
  async loadURL(url) {
    await this.attached;
    this.#loading = true;
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    this.#navigation.expect(withoutFragment(url));
    const { errorText } = await this.command('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText) {
      this.#loading = false;
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await finished;
  }

  /** @param {string} file @param {{query?: Record<string, string>, search?: string, hash?: string}} [options] */
  loadFile(file, { query = {}, search, hash } = {}) {
    const url = pathToFileURL(path.resolve(host.appPath, file));
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    if (search !== undefined) url.search = search;
    if (hash !== undefined) url.hash = hash;
    return this.loadURL(url.href);
  }

  reload() {
    this.#loading = true;
    this.command('Page.reload').catch(() => {});
  }
  forcefullyCrashRenderer() {
    // A page that has crashed answers nothing any more, this command included.
    this.command('Page.crash').catch(() => {});
  }

  /** @param {string} code */
  async executeJavaScript(code) {
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** @param {any} [options] Electron's; margins and page sizes in inches */
  async printToPDF({ pageSize, margins = {}, ...options } = {}) {
    const { top: marginTop, bottom: marginBottom, left: marginLeft, right: marginRight } = margins;
    const size = paperSize(pageSize);
    const params = { ...options, ...size, marginTop, marginBottom, marginLeft, marginRight };
    const { data } = await this.command('Page.printToPDF', params);
    return Buffer.from(data, 'base64');
  }

  async capturePage() {
    const { data } = await this.command('Page.captureScreenshot', { format: 'png' });
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }

  /** @param {string} role of a menu item: a browser command on the page */
  edit(role) {
    // The key that stands for the command is the one way in which Chromium's paste may read the clipboard.
    return this.command('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [role] });
  }
  undo = () => this.edit('undo');
  redo = () => this.edit('redo');
  cut = () => this.edit('cut');
  copy = () => this.edit('copy');
  paste = () => this.edit('paste');
  selectAll = () => this.edit('selectAll');

  getURL = () => this.#navigation.url;
  getTitle = () => this.#title;
  isDestroyed = () => this.#destroyed;
  isLoading = () => this.#loading;
  isCrashed = () => this.#crashed;
  focus = () => void this.command('Page.bringToFront').catch(() => {});
  getOSProcessId = () => host.browser?.pid ?? 0;
  getZoomFactor = () => this.#zoom;
  /** @param {number} factor */
  setZoomFactor = (factor) => {
    this.#zoom = factor;
    this.executeJavaScript(`document.documentElement.style.zoom = ${Number(factor)}`).catch(() => {});
  };
  getZoomLevel = () => Math.log(this.#zoom) / Math.log(1.2);
  /** @param {number} level */
  setZoomLevel = (level) => this.setZoomFactor(1.2 ** level);
  /** @param {(details: any) => {action: string}} handler */
  setWindowOpenHandler = (handler) => void (this.#windowOpenHandler = handler);
  /** @param {{waitForBeforeUnload?: boolean}} [options] */
  close = ({ waitForBeforeUnload = false } = {}) =>
    waitForBeforeUnload ? this.window.close() : this.window.destroy();

  markDestroyed() {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  static getAllWebContents = () => [...host.windows.values()].map((window) => window.webContents);
  static getFocusedWebContents = () => host.focusedWindow?.webContents ?? null;
  /** Playwright finds a page's window by it. @param {string} targetId */
  static fromDevToolsTargetId = (targetId) =>
    WebContents.getAllWebContents().find((contents) => contents.targetId === targetId);
  /** @param {number} id */
  static fromId = (id) => WebContents.getAllWebContents().find((contents) => contents.id === id);
}
