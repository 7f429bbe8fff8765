/**
 * Runs the app's preload in the page's isolated world, with the `electron` module that a sandboxed preload sees.
 * Self-contained: its source is installed in the page.
 * @param {any} parts wire, bridge, post (a message to the host), takeState, preload (a CommonJS wrapper), info
 */
export function runIsolatedWorld({ wire, bridge, post, takeState, preload, info }) {
  const listeners = new Map();
  const waiting = new Map();
  // What an earlier page asked may be answered once this one is there, and must answer no call of this one.
  const page = Math.random();
  let lastId = 0;

  const ipcRenderer = /** @type {any} */ ({
    /** @param {string} channel @param {any[]} args */
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = `${page} ${++lastId}`;
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
    state: takeState,
  });
  /** @type {any} */ (globalThis).__standinReceive = (/** @type {string} */ text) => {
    const message = JSON.parse(text);
    fromHost[message.kind]?.(message);
  };

  /** What is not here throws by name. @param {string} name @param {object} api */
  const checked = (name, api) =>
    new Proxy(api, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol' || key === 'then')
          return Reflect.get(target, key, receiver);
        throw new Error(`The Electron stand-in does not support ${name}.${key} in a preload.`);
      },
    });
  const electron = checked('electron', {
    contextBridge: checked('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: checked('ipcRenderer', ipcRenderer),
  });
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
