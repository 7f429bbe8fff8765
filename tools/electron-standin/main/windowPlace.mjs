import { host } from './host.mjs';

/** How often the browser is asked where its window stands: it tells nobody when a person moves it. */
const POLL_MS = 500;

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Rectangle
 * @typedef {'normal' | 'minimized' | 'maximized' | 'fullscreen'} WindowState
 */

/** Where the browser's window stands, and in what state. */
export class WindowPlace {
  /** @type {WindowState} */ state = 'normal';
  /** @type {Rectangle} its place while it is neither minimized, maximized nor full-screen */ bounds;
  /** @type {Promise<number>} the browser's id of the window */ #windowId;
  #pending = 0;
  #poll;
  #emit;

  /**
   * @param {any} options of the window @param {Promise<string>} target id, once attached
   * @param {(event: string) => void} emit on the window
   */
  constructor({ x = 0, y = 0, width = 800, height = 600 }, target, emit) {
    this.bounds = { x, y, width, height };
    this.#emit = emit;
    this.#windowId = target.then(async (targetId) => {
      const { windowId } = await host.devtools.send('Browser.getWindowForTarget', { targetId });
      return windowId;
    });
    this.#windowId.catch(() => {});
    if (!host.headless) void this.#apply({ left: x, top: y, width, height });
    this.#poll = setInterval(() => void this.#read(), POLL_MS).unref();
  }

  /** @param {Partial<Rectangle>} bounds */
  set(bounds) {
    const { x, y, width, height } = (this.bounds = { ...this.bounds, ...bounds });
    void this.#apply({ left: x, top: y, width, height });
    this.#emit('resize');
    this.#emit('move');
  }

  /** @param {WindowState} windowState @param {string} event */
  change(windowState, event) {
    this.state = windowState;
    void this.#apply({ windowState });
    this.#emit(event);
  }

  stop() {
    clearInterval(this.#poll);
  }

  /** @param {object} bounds */
  async #apply(bounds) {
    this.#pending += 1;
    try {
      await host.devtools.send('Browser.setWindowBounds', { windowId: await this.#windowId, bounds });
    } catch {
      // The window has gone.
    }
    this.#pending -= 1;
  }

  async #read() {
    if (host.headless) return;
    const windowId = await this.#windowId;
    const { bounds } = await host.devtools
      .send('Browser.getWindowBounds', { windowId })
      .catch(() => ({ bounds: null }));
    // What the app has just asked for counts, and not what the window was before.
    if (bounds === null || this.#pending > 0) return;
    this.state = bounds.windowState ?? 'normal';
    if (this.state !== 'normal') return;
    const before = this.bounds;
    this.bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height };
    if (this.bounds.width !== before.width || this.bounds.height !== before.height) this.#emit('resize');
    if (this.bounds.x !== before.x || this.bounds.y !== before.y) this.#emit('move');
  }
}
