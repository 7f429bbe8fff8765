import { app, windowsAllClosed } from './app.mjs';
import { host, nextId, preventable } from './host.mjs';
import { checkedEmitter } from './unsupported.mjs';
import { WebContents } from './webContents.mjs';
import { checkWindowOptions } from './windowOptions.mjs';
import { WindowPlace } from './windowPlace.mjs';

/** Those of Windows too, which never come on the others. */
const EVENTS =
  'close closed focus blur show hide ready-to-show resize move minimize maximize unmaximize restore ' +
  'enter-full-screen leave-full-screen session-end query-session-end';
export class BrowserWindow extends checkedEmitter('BrowserWindow', EVENTS) {
  id = nextId();
  #title;
  #visible;
  #destroyed = false;
  #shownOnce = false;
  #edited = false;
  /** The app has been asked, or is not to be. */
  #closeAsked = false;
  #place;

  /** @param {any} [options] */
  constructor(options = {}) {
    super();
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    this.options = options;
    this.#title = options.title ?? app.name;
    this.#visible = options.show !== false;
    host.windows.set(this.id, this);
    host.focusedWindow = this;
    this.webContents = new WebContents(this);
    this.on('newListener', (event) => {
      if (event === 'close') setImmediate(() => this.webContents.stateChanged());
    });
    const target = this.webContents.attached.then(() => this.webContents.targetId);
    this.#place = new WindowPlace(options, target, (event) => this.#destroyed || this.emit(event));
    setImmediate(() => app.emit('browser-window-created', {}, this));
  }

  /** @param {string} url */
  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  /** @param {string} file @param {object} [options] */
  loadFile(file, options) {
    return this.webContents.loadFile(file, options);
  }
  reload() {
    this.webContents.reload();
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
    this.#place.stop();
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

  getBounds = () => ({ ...this.#place.bounds });
  getNormalBounds = () => ({ ...this.#place.bounds });
  getContentBounds = () => ({ ...this.#place.bounds });
  getSize = () => [this.#place.bounds.width, this.#place.bounds.height];
  getPosition = () => [this.#place.bounds.x, this.#place.bounds.y];
  /** @param {Partial<import('./windowPlace.mjs').Rectangle>} bounds */
  setBounds(bounds) {
    this.#place.set(bounds);
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

  minimize = () => this.#place.change('minimized', 'minimize');
  maximize = () => this.#place.change('maximized', 'maximize');
  unmaximize = () => this.#place.change('normal', 'unmaximize');
  restore = () => this.#place.change('normal', 'restore');
  /** @param {boolean} full */
  setFullScreen = (full) =>
    this.#place.change(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  isMinimized = () => this.#place.state === 'minimized';
  isMaximized = () => this.#place.state === 'maximized';
  isFullScreen = () => this.#place.state === 'fullscreen';

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
