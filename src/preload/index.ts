import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/contract';
import { CALL_CHANNEL, CALL_NAMES, EVENT_CHANNEL, EVENT_NAMES } from '../shared/ipc/names';

function mustKnow(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Error(`Galley has no ${name}`);
}

/** The whole of main that the page can see. Main checks every call again. */
const bridge: Bridge = {
  call(name, input) {
    mustKnow(CALL_NAMES, name);
    return ipcRenderer.invoke(CALL_CHANNEL, name, input);
  },
  on(name, listener) {
    mustKnow(EVENT_NAMES, name);
    const hear = (_event: unknown, told: string, event: Parameters<typeof listener>[0]) => {
      if (told === name) listener(event);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
