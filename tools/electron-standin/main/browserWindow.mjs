import { app, windowsAllClosed } from './app.mjs';
import { host, nextId, preventable } from './host.mjs';
import { checkedEmitter } from './unsupported.mjs';
import { WebContents } from './webContents.mjs';

/** How often the browser is asked where its window stands: it tells nobody when a person moves it. */
const BOUNDS_POLL_MS = 500;

const EVENTS =
  'close closed focus blur show hide ready-to-show resize resized will-resize move moved minimize maximize ' +
  'unmaximize restore enter-full-screen leave-full-screen page-title-updated responsive unresponsive session-end query-session-end';

/** @typedef {{x: number, y: number, width: number, height: number}} Rectangle */

export class BrowserWindow extends checkedEmitter('BrowserWindow', EVENTS) {
  id = nextId();
  #title;
  #visible;
  #destroyed = false;
  #shownOnce = false;
  #edited = false;
  /** The app has been asked, or is not to be. */
  #closeAsked = false;
  /** @type {'normal' | 'minimized' | 'maximized' | 'fullscreen'} */ #state = 'normal';
  /** @type {Rectangle} */ #bounds;
  /** @type {Promise<number>} the browser's id of this window */ #windowId;
  /** @type {NodeJS.Timeout | undefined} */ #poll;

  /** @param {any} [options] */
  constructor(options = {}) {
    super();
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.#title = options.title ?? app.name;
    this.#visible = options.show !== false;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    host.windows.set(this.id, this);
    host.focusedWindow = this;
    this.webContents = new WebContents(this);
    this.on('newListener', (event) => {
      if (event === 'close') setImmediate(() => this.webContents.stateChanged());
    });
    this.#windowId = this.webContents.attached.then(async () => {
      const { windowId } = await host.devtools.send('Browser.getWindowForTarget', {
        targetId: this.webContents.targetId,
      });
      return windowId;
    });
    this.#windowId.catch(() => {});
    if (!host.headless) this.#applyBounds(this.#bounds);
    this.#poll = setInterval(() => void this.#readBounds(), BOUNDS_POLL_MS).unref();
    setImmediate(() => app.emit('browser-window-created', {}, this));
  }

  /** @param {object} bounds */
  #applyBounds(bounds) {
    this.#windowId
      .then((windowId) => host.devtools.send('Browser.setWindowBounds', { windowId, bounds }))
      .catch(() => {});
  }

  async #readBounds() {
    if (host.headless || this.#destroyed) return;
    const windowId = await this.#windowId;
    const { bounds } = await host.devtools
      .send('Browser.getWindowBounds', { windowId })
      .catch(() => ({ bounds: null }));
    if (bounds === null) return;
    this.#state = bounds.windowState ?? 'normal';
    if (this.#state !== 'normal') return;
    const now = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height };
    const before = this.#bounds;
    this.#bounds = now;
    if (now.width !== before.width || now.height !== before.height) this.emit('resize');
    if (now.x !== before.x || now.y !== before.y) this.emit('move');
  }

  /** @param {string} url */
  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  /** @param {string} file @param {object} [options] */
  loadFile(file, options) {
    return this.webContents.loadFile(file, options);
  }
  readyToShow() {
    if (!this.#shownOnce) this.emit('ready-to-show');
    this.#shownOnce = true;
  }

  show() {
    this.#visible = true;
    this.focus();
    this.emit('show');
  }
  showInactive() {
    this.#visible = true;
    this.emit('show');
  }
  hide() {
    this.#visible = false;
    this.emit('hide');
  }
  isVisible = () => this.#visible;
  focus() {
    this.webContents.attached.then(() => this.webContents.focus()).catch(() => {});
    host.focusedWindow = null;
    this.focusChanged(true);
  }
  blur() {
    this.focusChanged(false);
  }
  /** The browser's window got the focus, or lost it. @param {boolean} has */
  focusChanged(has) {
    if (has === this.isFocused() || this.#destroyed) return;
    host.focusedWindow = has ? this : null;
    const event = has ? 'focus' : 'blur';
    this.emit(event, {});
    app.emit(`browser-window-${event}`, {}, this);
  }
  isFocused = () => host.focusedWindow === this;

  close() {
    void this.requestClose();
  }
  /** Asks the app, then closes. @returns {Promise<boolean>} whether the window is gone */
  async requestClose() {
    if (this.#destroyed) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#closeAsked = true;
    await this.#closeTarget();
    return true;
  }
  destroy() {
    this.#closeAsked = true;
    void this.#closeTarget();
  }
  async #closeTarget() {
    if (this.#destroyed) return;
    await this.webContents.attached.catch(() => {});
    const closed = new Promise((resolve) => this.once('closed', resolve));
    await host.devtools
      .send('Target.closeTarget', { targetId: this.webContents.targetId })
      .catch(() => this.gone());
    await closed;
  }
  /** Whether the page must hold up its own end until the app has been asked: only a person closes unasked. */
  guardsClose() {
    return !host.isDriven && this.listenerCount('close') > 0;
  }
  /** A person closes the window, and its page asks whether it may go. */
  mayCloseForPerson() {
    if (this.#closeAsked) return true;
    const event = preventable();
    this.emit('close', event);
    return (this.#closeAsked = !event.defaultPrevented);
  }
  /** The browser's window is gone. Where nobody has touched the page, the browser does not let it ask first. */
  gone() {
    if (this.#destroyed) return;
    if (!this.#closeAsked && !host.exiting) this.emit('close', preventable());
    this.#destroyed = true;
    clearInterval(this.#poll);
    host.windows.delete(this.id);
    if (host.focusedWindow === this) host.focusedWindow = [...host.windows.values()].pop() ?? null;
    this.webContents.markDestroyed();
    this.emit('closed');
    setImmediate(windowsAllClosed);
  }
  /** What a page opened and the app allowed. @param {string} url @param {object} [options] */
  openChild(url, options) {
    const child = new BrowserWindow({ webPreferences: this.options.webPreferences, ...options });
    void child.loadURL(url).catch(() => {});
  }
  isDestroyed = () => this.#destroyed;

  getTitle = () => this.#title;
  /** @param {string} title */
  setTitle(title) {
    this.#title = title;
    this.webContents.attached
      .then(() => this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`))
      .catch(() => {});
  }

  getBounds = () => ({ ...this.#bounds });
  getNormalBounds = () => ({ ...this.#bounds });
  getContentBounds = () => ({ ...this.#bounds });
  getSize = () => [this.#bounds.width, this.#bounds.height];
  getPosition = () => [this.#bounds.x, this.#bounds.y];
  /** @param {Partial<Rectangle>} bounds */
  setBounds(bounds) {
    const { x, y, width, height } = (this.#bounds = { ...this.#bounds, ...bounds });
    this.#applyBounds({ left: x, top: y, width, height });
    this.emit('resize');
    this.emit('move');
  }
  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y });
  }
  /** The browser has no such limit: kept for getMinimumSize. @param {number} minWidth @param {number} minHeight */
  setMinimumSize(minWidth, minHeight) {
    Object.assign(this.options, { minWidth, minHeight });
  }
  getMinimumSize = () => [this.options.minWidth ?? 0, this.options.minHeight ?? 0];

  /** @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} windowState @param {string} event */
  #changeState(windowState, event) {
    this.#state = windowState;
    this.#applyBounds({ windowState });
    this.emit(event);
  }
  minimize = () => this.#changeState('minimized', 'minimize');
  maximize = () => this.#changeState('maximized', 'maximize');
  unmaximize = () => this.#changeState('normal', 'unmaximize');
  restore = () => this.#changeState('normal', 'restore');
  /** @param {boolean} full */
  setFullScreen = (full) =>
    this.#changeState(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  isMinimized = () => this.#state === 'minimized';
  isMaximized = () => this.#state === 'maximized';
  isFullScreen = () => this.#state === 'fullscreen';

  /** @param {boolean} edited */
  setDocumentEdited(edited) {
    this.#edited = edited;
  }
  isDocumentEdited = () => this.#edited;
  /** Drawn by the system's window frame, which the browser owns here. @param {object} overlay */
  setTitleBarOverlay(overlay) {
    this.options.titleBarOverlay = overlay;
  }
  /** @param {string} colour */
  setBackgroundColor(colour) {
    this.options.backgroundColor = colour;
  }
  getBackgroundColor = () => this.options.backgroundColor ?? '#FFFFFF';
  capturePage = () => this.webContents.capturePage();

  static getAllWindows = () => [...host.windows.values()];
  static getFocusedWindow = () => host.focusedWindow;
  /** @param {number} id */
  static fromId = (id) => host.windows.get(id) ?? null;
  /** @param {WebContents} contents */
  static fromWebContents = (contents) => contents?.window ?? null;
}
