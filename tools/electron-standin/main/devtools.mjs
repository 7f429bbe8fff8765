import { EventEmitter } from 'node:events';

/**
 * The DevTools protocol over the browser's pipe: no TCP port, and the browser dies with this process.
 * Emits each event as `<sessionId or empty>:<method>`.
 */
export class Devtools extends EventEmitter {
  #lastId = 0;
  #waiting = new Map();
  #input;

  /** @param {import('node:child_process').ChildProcess} browser spawned with pipes at 3 and 4 */
  constructor(browser) {
    super();
    this.setMaxListeners(0);
    this.#input = /** @type {import('node:stream').Writable} */ (browser.stdio[3]);
    const output = /** @type {import('node:stream').Readable} */ (browser.stdio[4]);
    /** @type {Buffer[]} */
    let parts = [];
    output.on('data', (/** @type {Buffer} */ data) => {
      let rest = data;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')));
        parts = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
    for (const stream of [this.#input, output]) stream.on('error', () => this.#abandon());
    browser.on('exit', () => this.#abandon());
  }

  /** @param {any} message */
  #receive(message) {
    if (message.id === undefined) {
      this.emit(`${message.sessionId ?? ''}:${message.method}`, message.params);
      return;
    }
    const call = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }

  #abandon() {
    for (const call of this.#waiting.values()) call.reject(new Error('The browser is gone.'));
    this.#waiting.clear();
  }

  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
  send(method, params = {}, sessionId) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, method });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}
