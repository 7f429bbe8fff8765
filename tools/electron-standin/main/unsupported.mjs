import { EventEmitter } from 'node:events';

// Promises, inspection and module loading probe these on any object.
const PROBED = new Set(['then', 'toJSON', 'default', 'domain', 'inspect', 'nodeType']);

/** @param {string} what */
export function unsupported(what) {
  return new Error(`The Electron stand-in does not support ${what}.`);
}

/**
 * Wraps an API so that whatever the stand-in lacks throws by name instead of silently doing nothing.
 * @template {object} T @param {string} name @param {T} api @returns {T}
 */
export function throwOnUnsupported(name, api) {
  return new Proxy(api, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || PROBED.has(key))
        return Reflect.get(target, key, receiver);
      throw unsupported(`${name}.${key}`);
    },
  });
}

/**
 * The same for a class: an EventEmitter whose instances throw on members that no subclass has.
 * The check stands at the end of the prototype chain, so that private fields go on working.
 * @param {string} name
 */
export function checkedEmitter(name) {
  class CheckedEmitter extends EventEmitter {}
  Object.setPrototypeOf(CheckedEmitter.prototype, throwOnUnsupported(name, EventEmitter.prototype));
  return CheckedEmitter;
}
