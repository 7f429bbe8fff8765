import { EventEmitter } from 'node:events';

// Promises, inspection and module loading probe these on any object.
const PROBED = new Set(['then', 'toJSON', 'default', 'domain', 'inspect', 'nodeType']);
const ALWAYS_HEARD = ['newListener', 'removeListener', 'error'];

/** @param {string} what */
export function unsupported(what) {
  return new Error(`The Electron stand-in does not support ${what}.`);
}

/** @param {object} target @param {string | symbol} key */
function isThere(target, key) {
  return key in target || typeof key === 'symbol' || PROBED.has(key) || key.startsWith('_');
}

/** @param {string} name @returns {NonNullable<ProxyHandler<any>['get']>} */
const checkedGet = (name) => (target, key, receiver) => {
  if (isThere(target, key)) return Reflect.get(target, key, receiver);
  throw unsupported(`${name}.${String(key)}`);
};

/**
 * Wraps an API so that whatever the stand-in lacks throws by name instead of silently doing nothing.
 * @template {object} T @param {string} name @param {T} api @returns {T}
 */
export function throwOnUnsupported(name, api) {
  return new Proxy(api, {
    get: checkedGet(name),
    set(target, key, value, receiver) {
      if (isThere(target, key)) return Reflect.set(target, key, value, receiver);
      throw unsupported(`${name}.${String(key)}`);
    },
  });
}

/** What is asked for beyond these would only be left out. @param {string} name @param {object} options @param {string} known separated by spaces */
export function refuseOtherOptions(name, options, known) {
  const other = Object.keys(options).find((option) => !known.split(' ').includes(option));
  if (other !== undefined) throw unsupported(`the option ${other} of ${name}`);
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
  const handler = { get: checkedGet(name) };
  Object.setPrototypeOf(CheckedEmitter.prototype, new Proxy(EventEmitter.prototype, handler));
  Object.setPrototypeOf(CheckedEmitter, new Proxy(EventEmitter, handler));
  return CheckedEmitter;
}
