/**
 * One half of the context bridge; both worlds of a page run a copy. They talk over CustomEvents, whose detail
 * Chromium clones between worlds at once, so that calls can answer synchronously as Electron's do.
 * Self-contained: its source is installed in the page.
 * @param {string} token @param {'isolated' | 'main'} me @param {'isolated' | 'main'} peer
 */
export function makeContextBridge(token, me, peer) {
  const listen = EventTarget.prototype.addEventListener;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const stop = Event.prototype.stopImmediatePropagation;
  const Custom = CustomEvent;
  const page = window;
  const functions = new Map();
  const functionIds = new WeakMap();
  const proxies = new Map();
  const promises = new Map();
  const returned = new Map();
  let lastId = 0;

  /** @param {any} detail */
  const emit = (detail) => dispatch.call(page, new Custom(token + peer, { detail }));
  /** @param {any} error */
  const packError = (error) =>
    error instanceof Error
      ? { name: error.name, message: error.message }
      : { name: 'Error', message: String(error) };
  /** @param {{name: string, message: string}} packed */
  const unpackError = (packed) => Object.assign(new Error(packed.message), { name: packed.name });
  /** @param {any} value */
  const isPlain = (value) =>
    value !== null &&
    typeof value === 'object' &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value));

  /** @param {any} value @param {(v: any) => any} change */
  const mapObject = (value, change) =>
    Object.fromEntries(Object.keys(value).map((key) => [key, change(value[key])]));

  /** @param {any} value @returns {any} */
  const pack = (value) => {
    if (typeof value === 'function') {
      let id = functionIds.get(value);
      if (id === undefined) {
        functionIds.set(value, (id = ++lastId));
        functions.set(id, value);
      }
      return { __bridgedFunction: id };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => emit({ kind: 'settled', id, ok: true, value: pack(result) }),
        (error) => emit({ kind: 'settled', id, ok: false, error: packError(error) }),
      );
      return { __bridgedPromise: id };
    }
    if (value instanceof Error) return { __bridgedError: packError(value) };
    if (Array.isArray(value)) return value.map(pack);
    return isPlain(value) ? mapObject(value, pack) : value;
  };

  /** @param {any} value @returns {any} */
  const unpack = (value) => {
    if (Array.isArray(value)) return value.map(unpack);
    if (!isPlain(value)) return value;
    if ('__bridgedFunction' in value) {
      const id = value.__bridgedFunction;
      if (!proxies.has(id)) proxies.set(id, (/** @type {any[]} */ ...args) => call(id, args));
      return proxies.get(id);
    }
    if ('__bridgedPromise' in value) {
      return new Promise((resolve, reject) => promises.set(value.__bridgedPromise, { resolve, reject }));
    }
    if ('__bridgedError' in value) return unpackError(value.__bridgedError);
    return mapObject(value, unpack);
  };

  /** @param {number} target @param {any[]} args */
  const call = (target, args) => {
    const id = ++lastId;
    emit({ kind: 'call', id, target, args: pack(args) });
    const answer = returned.get(id);
    returned.delete(id);
    if (!answer) throw new Error('The other world of the context bridge is gone.');
    if (!answer.ok) throw unpackError(answer.error);
    return unpack(answer.value);
  };

  /** @param {any} value */
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };

  const received = /** @type {Record<string, (detail: any) => void>} */ ({
    call(detail) {
      let answer;
      try {
        answer = { ok: true, value: pack(functions.get(detail.target)(...unpack(detail.args))) };
      } catch (error) {
        answer = { ok: false, error: packError(error) };
      }
      emit({ kind: 'returned', id: detail.id, answer });
    },
    returned(detail) {
      returned.set(detail.id, detail.answer);
    },
    settled(detail) {
      const promise = promises.get(detail.id);
      promises.delete(detail.id);
      if (detail.ok) promise?.resolve(unpack(detail.value));
      else promise?.reject(unpackError(detail.error));
    },
    expose(detail) {
      Object.defineProperty(page, detail.key, { value: freeze(unpack(detail.value)), enumerable: true });
    },
  });
  listen.call(page, token + me, (event) => {
    stop.call(event);
    const { detail } = /** @type {CustomEvent} */ (event);
    received[detail.kind]?.(detail);
  });

  return {
    /** @param {string} key @param {any} value */
    expose: (key, value) => emit({ kind: 'expose', key, value: pack(value) }),
  };
}
