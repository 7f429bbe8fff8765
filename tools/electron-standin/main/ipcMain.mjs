import { EventEmitter } from 'node:events';
import { throwOnUnsupported } from './unsupported.mjs';

/** @type {Map<string, (event: any, ...args: any[]) => any>} */
const handlers = new Map();

const core = Object.assign(new EventEmitter(), {
  /** @param {string} channel @param {(event: any, ...args: any[]) => any} handler */
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  /** @param {string} channel @param {(event: any, ...args: any[]) => any} handler */
  handleOnce(channel, handler) {
    core.handle(channel, (...args) => {
      handlers.delete(channel);
      return handler(...args);
    });
  },
  /** @param {string} channel */
  removeHandler: (channel) => void handlers.delete(channel),
});

export const ipcMain = throwOnUnsupported('ipcMain', core);

/** @param {string} channel @param {object} event @param {any[]} args */
export async function answerInvoke(channel, event, args) {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...args);
}
