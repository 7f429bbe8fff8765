import { EventEmitter } from 'node:events';

// Promises, inspection and module loading probe these on any object.
const PROBED = new Set(['then', 'toJSON', 'default', 'domain', 'inspect', 'nodeType']);
const ALWAYS_HEARD = ['newListener', 'removeListener', 'error'];

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
      if (key in target || typeof key === 'symbol' || PROBED.has(key) || key.startsWith('_'))
        return Reflect.get(target, key, receiver);
      throw unsupported(`${name}.${key}`);
    },
  });
}

/** An event that nobody would ever emit throws when it is listened for. @param {string} name @param {string} events */
function refuseUnknown(name, events) {
  const known = new Set([...ALWAYS_HEARD, ...events.split(' ')]);
  return (/** @type {string | symbol} */ event) => {
    if (!known.has(String(event))) throw unsupported(`the event '${String(event)}' of ${name}`);
  };
}

/**
 * An emitter that takes listeners for these events only.
 * @param {string} name @param {string} events separated by spaces; those that only other systems have belong in it too
 */
export function emitterOf(name, events) {
  return new EventEmitter().on('newListener', refuseUnknown(name, events));
}

/**
 * The same for a class: its instances, and the class itself, throw on members that no subclass has.
 * The check stands at the end of the prototype chain, so that private fields go on working.
 * @param {string} name @param {string} events
 */
export function checkedEmitter(name, events) {
  const refuse = refuseUnknown(name, events);
  class CheckedEmitter extends EventEmitter {
    constructor() {
      super();
      this.on('newListener', refuse);
    }
  }
  Object.setPrototypeOf(CheckedEmitter.prototype, throwOnUnsupported(name, EventEmitter.prototype));
  Object.setPrototypeOf(CheckedEmitter, throwOnUnsupported(name, EventEmitter));
  return CheckedEmitter;
}
