/**
 * Runs the app's preload in the page's isolated world, with the `electron` module that a sandboxed preload sees.
 * Self-contained: its source is installed in the page.
 * @param {any} parts token, wire, bridge, binding (posts a text to the host), preload (a CommonJS wrapper), info
 */
export function runIsolatedWorld({ token, wire, bridge, binding, preload, info }) {
  /** @param {any} message */
  const post = (message) => binding(JSON.stringify(message));
  const listeners = new Map();
  const waiting = new Map();
  let lastId = 0;

  const ipcRenderer = /** @type {any} */ ({
    /** @param {string} channel @param {any[]} args */
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const encoded = wire.encode(args);
        waiting.set(id, { resolve, reject, channel });
        post({ kind: 'invoke', id, channel, args: encoded });
      }),
    /** @param {string} channel @param {any[]} args */
    send: (channel, ...args) => post({ kind: 'send', channel, args: wire.encode(args) }),
    /** @param {string} channel @param {any} listener */
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    /** @param {string} channel @param {any} listener */
    off(channel, listener) {
      const left = (listeners.get(channel) ?? []).filter(
        (/** @type {any} */ l) => l !== listener && l.inner !== listener,
      );
      listeners.set(channel, left);
      return ipcRenderer;
    },
    /** @param {string} channel @param {any} listener */
    once(channel, listener) {
      const once = (/** @type {any[]} */ ...args) => {
        ipcRenderer.off(channel, once);
        listener(...args);
      };
      once.inner = listener;
      return ipcRenderer.on(channel, once);
    },
    /** @param {string} [channel] */
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  });
  ipcRenderer.addListener = ipcRenderer.on;
  ipcRenderer.removeListener = ipcRenderer.off;

  const fromHost = /** @type {Record<string, (message: any) => void>} */ ({
    reply(message) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) call?.resolve(wire.decode(message.value));
      else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`));
    },
    event(message) {
      for (const listener of listeners.get(message.channel) ?? []) {
        listener({ sender: ipcRenderer, ports: [] }, ...wire.decode(message.args));
      }
    },
    accelerators(message) {
      accelerators = new Set(message.keys);
    },
  });
  /** @type {Set<string>} */
  let accelerators = new Set(info.accelerators);
  /** @type {any} */ (globalThis).__standinReceive = (/** @type {string} */ text) => {
    const message = JSON.parse(text);
    fromHost[message.kind]?.(message);
  };

  window.addEventListener(`${token}windowOpen`, (event) => {
    post({ kind: 'window-open', url: /** @type {CustomEvent} */ (event).detail });
  });
  // Bubbling, on the window: the page has its say first, as in Electron.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const mod = info.platform === 'darwin' ? event.metaKey : event.ctrlKey;
    const named = event.code.startsWith('Digit') ? event.code.slice(5) : event.key.toLowerCase();
    const keys = [mod && 'mod', event.altKey && 'alt', event.shiftKey && 'shift', named]
      .filter(Boolean)
      .join('+');
    if (keys === 'f10') post({ kind: 'menu-bar' });
    else if (!accelerators.has(keys)) return;
    else post({ kind: 'accelerator', keys });
    event.preventDefault();
  });

  const electron = {
    contextBridge: { exposeInMainWorld: bridge.expose },
    ipcRenderer,
    webFrame: new Proxy({}, { get: (_, name) => unsupported(`webFrame.${String(name)}`) }),
  };
  /** @param {string} name @returns {never} */
  function unsupported(name) {
    throw new Error(`The Electron stand-in does not support ${name}.`);
  }
  const process = {
    platform: info.platform,
    arch: info.arch,
    versions: info.versions,
    env: {},
    argv: info.argv,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  };
  const require = (/** @type {string} */ id) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  try {
    const module = { exports: {} };
    preload(require, module, module.exports, process, globalThis);
  } catch (error) {
    console.error('Unable to load preload script', error);
    post({ kind: 'preload-error', error: String(error instanceof Error ? error.stack : error) });
  }
}
