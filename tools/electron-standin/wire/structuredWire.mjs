/**
 * Carries values between Node and a page as JSON text, keeping what structured clone keeps.
 * Self-contained: its source also runs in the page's isolated world.
 */
export function makeStructuredWire() {
  const VIEWS = /** @type {Record<string, any>} */ ({
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  });
  const refuse = () => {
    throw new Error('An object could not be cloned.');
  };
  /** @param {Uint8Array} bytes */
  const toBase64 = (bytes) => {
    if (typeof Buffer === 'function')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  /** @param {string} text */
  const fromBase64 = (text) => {
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'));
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  };

  /** @param {any} value @returns {any} */
  const encode = (value) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') return refuse();
    if (Array.isArray(value)) return value.map(encode);
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Date') return { $: 'date', v: Number(value) };
    if (tag === 'RegExp') return { $: 'regexp', v: [value.source, value.flags] };
    if (tag === 'Map') return { $: 'map', v: [...value].map((entry) => entry.map(encode)) };
    if (tag === 'Set') return { $: 'set', v: [...value].map(encode) };
    if (tag === 'Error' || value instanceof Error)
      return { $: 'error', v: [value.name, value.message, value.stack] };
    if (tag === 'ArrayBuffer') return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', type: tag in VIEWS ? tag : 'Uint8Array', v: toBase64(bytes) };
    }
    if (tag === 'Promise' || tag === 'WeakMap' || tag === 'WeakSet') return refuse();
    /** @type {Record<string, any>} */
    const plain = {};
    for (const key of Object.keys(value)) plain[key] = encode(value[key]);
    return '$' in plain ? { $: 'object', v: plain } : plain;
  };

  /** @param {Record<string, any>} source */
  const decodeObject = (source) => {
    /** @type {Record<string, any>} */
    const plain = {};
    for (const key of Object.keys(source)) plain[key] = decode(source[key]);
    return plain;
  };

  /** @param {any} value @returns {any} */
  const decode = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    switch (value.$) {
      case 'number':
        return Number(value.v);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value.v);
      case 'date':
        return new Date(value.v);
      case 'regexp':
        return new RegExp(value.v[0], value.v[1]);
      case 'map':
        return new Map(value.v.map((/** @type {any[]} */ entry) => entry.map(decode)));
      case 'set':
        return new Set(value.v.map(decode));
      case 'error':
        return Object.assign(new Error(value.v[1]), { name: value.v[0], stack: value.v[2] });
      case 'buffer':
        return fromBase64(value.v).buffer;
      case 'view':
        return new VIEWS[value.type](fromBase64(value.v).buffer);
      case 'object':
        return decodeObject(value.v);
      default:
        return decodeObject(value);
    }
  };

  return { encode, decode };
}
