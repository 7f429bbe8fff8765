const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bare', { readText: () => ipcRenderer.invoke('text') });
