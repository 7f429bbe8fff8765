import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isolatedWorldSource, mainWorldSource } from '../renderer/pageScripts.mjs';
import { makeStructuredWire } from '../wire/structuredWire.mjs';
import { answerScheme, toAppUrl, toBrowserUrl } from './customSchemes.mjs';
import { host, nextId, preventable } from './host.mjs';
import { answerInvoke, ipcMain } from './ipcMain.mjs';
import { acceleratorKeys, clickAccelerator, openMenuBar } from './menu.mjs';
import { paperSize } from './paperSize.mjs';
import { session } from './session.mjs';
import { openTarget } from './target.mjs';
import { themeMedia } from './nativeTheme.mjs';
import { checkedEmitter } from './unsupported.mjs';

const wire = makeStructuredWire();

/** The page of one window. */
export class WebContents extends checkedEmitter('webContents') {
  id = nextId();
  session = session.defaultSession;
  targetId = '';
  /** @type {string} */ sessionId = '';
  #url = '';
  #title = '';
  #destroyed = false;
  #zoom = 1;
  /** We asked for the navigation under way, so the app is not asked about it. */
  #navigating = false;
  /** Names the isolated world, the bridge's events and its binding. */
  #token = `standin${randomBytes(8).toString('hex')}`;
  /** @type {number | null} execution context of the isolated world */ #world = null;
  /** @type {string[]} messages for a world that is not there yet */ #queue = [];
  /** @type {((details: object) => {action: string}) | null} */ #windowOpenHandler = null;

  /** @param {import('./browserWindow.mjs').BrowserWindow} window */
  constructor(window) {
    super();
    this.window = window;
    this.attached = this.#attach();
    this.attached.catch((error) => this.#destroyed || console.error('[standin] attach', error));
  }

  /** @param {string} method @param {object} [params] */
  command(method, params) {
    return host.devtools.send(method, params, this.sessionId);
  }

  async #attach() {
    this.targetId = await openTarget(this.window.options);
    const { sessionId } = await host.devtools.send('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    });
    this.sessionId = sessionId;
    this.#listen();
    const { preload, additionalArguments = [] } = this.window.options.webPreferences ?? {};
    const binding = `${this.#token}Post`;
    const setUp = [
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Fetch.enable', {
        patterns: [{ urlPattern: '*', resourceType: 'Document' }, { urlPattern: 'https://*.invalid/*' }],
      }),
      this.command('Runtime.addBinding', { name: binding, executionContextName: this.#token }),
      this.command('Emulation.setEmulatedMedia', themeMedia()),
    ];
    if (preload !== undefined) {
      const source = readFileSync(preload, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
      const info = {
        platform: process.platform,
        arch: process.arch,
        versions: {
          electron: process.versions['electron'],
          chrome: process.versions['chrome'],
          node: process.versions.node,
        },
        argv: [host.executable, ...additionalArguments],
        accelerators: acceleratorKeys(),
      };
      // The page's half of the bridge must be listening before the preload exposes anything.
      setUp.push(
        this.command('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(this.#token) }),
        this.command('Page.addScriptToEvaluateOnNewDocument', {
          worldName: this.#token,
          source: isolatedWorldSource(this.#token, binding, source, info),
        }),
      );
    }
    await Promise.all(setUp);
  }

  #listen() {
    /** @param {string} method @param {(params: any) => void} listener */
    const on = (method, listener) => host.devtools.on(`${this.sessionId}:${method}`, listener);
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== this.#token || context.auxData.frameId !== this.targetId) return;
      this.#world = context.id;
      for (const text of this.#queue.splice(0)) this.#post(text);
    });
    on('Runtime.executionContextsCleared', () => (this.#world = null));
    on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = null;
    });
    on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === `${this.#token}Post`) this.#receive(JSON.parse(payload));
    });
    on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((/** @type {any} */ arg) => arg.value ?? arg.description ?? '').join(' ');
      this.emit('console-message', { level: type, message, preventDefault() {} });
    });
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#url = toAppUrl(frame.url) + (frame.urlFragment ?? '');
      this.emit('did-navigate', {}, this.#url);
    });
    on('Page.windowOpen', ({ url }) => {
      this.#popUps.urls.push(toAppUrl(url));
      this.#askAboutPopUp();
    });
    on('Page.domContentEventFired', () => this.#hasLoadedSomething && this.emit('dom-ready', {}));
    on('Page.loadEventFired', () => this.#loaded());
    on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      this.command('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    on('Fetch.requestPaused', (paused) => void this.#request(paused).catch(() => {}));
  }

  get #hasLoadedSomething() {
    return this.#url !== '' && this.#url !== 'about:blank' && !this.#url.startsWith('data:');
  }

  #loaded() {
    if (!this.#hasLoadedSomething) return;
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

  /** @param {any} paused */
  async #request(paused) {
    const url = toAppUrl(paused.request.url);
    if (paused.resourceType === 'Document' && !this.#navigating) {
      const isMainFrame = paused.frameId === this.targetId;
      const event = preventable({ url, isMainFrame });
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        return this.command('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
      }
    }
    return answerScheme(paused, (method, params) => this.command(method, params));
  }

  /** @param {any} message */
  #receive(message) {
    const event = { sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1 };
    if (message.kind === 'invoke') {
      const { id, channel } = message;
      Promise.resolve()
        .then(() => answerInvoke(channel, event, wire.decode(message.args)))
        .then((value) =>
          this.#post(JSON.stringify({ kind: 'reply', id, ok: true, value: wire.encode(value) })),
        )
        .catch((error) => this.#post(JSON.stringify({ kind: 'reply', id, ok: false, error: String(error) })));
    } else if (message.kind === 'send') ipcMain.emit(message.channel, event, ...wire.decode(message.args));
    else if (message.kind === 'accelerator') clickAccelerator(message.keys, this.window);
    else if (message.kind === 'window-open') this.#askAboutWindow(String(message.url));
    else if (message.kind === 'menu-bar') void openMenuBar(this.window);
    else if (message.kind === 'preload-error') {
      this.emit('preload-error', {}, this.window.options.webPreferences?.preload, new Error(message.error));
    }
  }

  /** @param {string} text */
  #post(text) {
    if (this.#world === null) {
      this.#queue.push(text);
      return;
    }
    this.command('Runtime.callFunctionOn', {
      executionContextId: this.#world,
      functionDeclaration: '(text) => __standinReceive(text)',
      arguments: [{ value: text }],
    }).catch(() => {});
  }

  /** Calls a self-contained function in the isolated world, out of the page's reach. @param {Function} call @param {any[]} args */
  async callInIsolatedWorld(call, ...args) {
    if (this.#world === null) throw new Error('The window has no page yet.');
    const { result, exceptionDetails } = await this.command('Runtime.callFunctionOn', {
      executionContextId: this.#world,
      functionDeclaration: String(call),
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  acceleratorsChanged() {
    this.#post(JSON.stringify({ kind: 'accelerators', keys: acceleratorKeys() }));
  }

  /** @param {string} channel @param {any[]} args */
  send(channel, ...args) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#post(JSON.stringify({ kind: 'event', channel, args: wire.encode(args) }));
  }

  /** @param {string} url */
  async loadURL(url) {
    await this.attached;
    this.#navigating = true;
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    this.#url = url;
    try {
      const { errorText } = await this.command('Page.navigate', { url: toBrowserUrl(url) });
      if (errorText) {
        this.emit('did-fail-load', {}, -2, errorText, url, true);
        throw new Error(`${errorText} loading '${url}'`);
      }
      await finished;
    } finally {
      this.#navigating = false;
    }
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
    this.#navigating = true;
    this.once('did-finish-load', () => (this.#navigating = false));
    this.command('Page.reload').catch(() => {});
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
    return {
      toPNG: () => Buffer.from(data, 'base64'),
      isEmpty: () => false,
      toDataURL: () => `data:image/png;base64,${data}`,
    };
  }

  get mainFrame() {
    return { url: this.#url, routingId: 1, parent: null, top: this, origin: originOf(this.#url) };
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

  getURL = () => this.#url;
  getTitle = () => this.#title;
  isDestroyed = () => this.#destroyed;
  isLoading = () => this.#navigating;
  isCrashed = () => false;
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
  close = () => this.window.destroy();

  /** A pop-up exists for a moment before the app is asked; its address comes by an event of its own, in either order. */
  #popUps = { urls: /** @type {string[]} */ ([]), targetIds: /** @type {string[]} */ ([]) };

  /** @param {string} targetId */
  popUpCreated(targetId) {
    this.#popUps.targetIds.push(targetId);
    this.#askAboutPopUp();
  }

  #askAboutPopUp() {
    const { urls, targetIds } = this.#popUps;
    if (urls.length === 0 || targetIds.length === 0) return;
    const targetId = targetIds.shift();
    if (this.#mayOpen(urls.shift() ?? '')) return;
    host.devtools.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  /** @param {string} url of a window.open, which has opened nothing */
  #askAboutWindow(url) {
    if (this.#mayOpen(toAppUrl(url))) console.error('[standin] cannot let a page open a window:', url);
  }

  /** @param {string} url */
  #mayOpen(url) {
    const referrer = { url: this.#url, policy: 'default' };
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer };
    return (this.#windowOpenHandler?.(details).action ?? 'allow') !== 'deny';
  }

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

/** @param {string} url */
function originOf(url) {
  const parts = /^([a-z][\w+.-]*:\/\/[^/?#]*)/i.exec(url);
  return parts === null ? 'null' : parts[1];
}
