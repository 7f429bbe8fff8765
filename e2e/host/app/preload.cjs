const { contextBridge, ipcRenderer } = require('electron');

globalThis.leaked = 'a name of the preload';
let frozen = { count: 0 };

contextBridge.exposeInMainWorld('contract', {
  electron: process.versions.electron,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, listener) => {
    const heard = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.off(channel, heard);
  },
  add: (a, b) => a + b,
  count: () => (frozen = { count: frozen.count + 1 }).count,
  refuse: () => {
    throw new RangeError('not from here');
  },
  early: new Promise((resolve) => ipcRenderer.once('early', (_event, text) => resolve(text))),
});
