import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isolatedWorldSource, mainWorldSource } from '../renderer/pageScripts.mjs';
import { acceleratorKeys } from './accelerators.mjs';
import { host } from './host.mjs';
import { themeMedia } from './nativeTheme.mjs';
import { openTarget } from './target.mjs';

/** The browser's side of one window: our session with its page, the scripts in it, and the messages both ways. */
export class Page {
  targetId = '';
  #sessionId = '';
  /** Names the isolated world, the bridge's events and its binding. */
  #token = `standin${randomBytes(8).toString('hex')}`;
  /** @type {number | null} execution context of the isolated world */ #world = null;
  /** @type {string[]} messages for a world that is not there yet */ #queue = [];
  #options;
  #receive;
  #guardsClose;

  /**
   * @param {any} options of the window
   * @param {{receive: (message: any) => void, guardsClose: () => boolean}} owner
   */
  constructor(options, { receive, guardsClose }) {
    this.#options = options;
    this.#receive = receive;
    this.#guardsClose = guardsClose;
    this.attached = this.#attach();
  }

  /** @param {string} method @param {object} [params] */
  command(method, params) {
    return host.devtools.send(method, params, this.#sessionId);
  }

  /** Only once attached. @param {string} method @param {(params: any) => void} listener */
  on(method, listener) {
    host.devtools.on(`${this.#sessionId}:${method}`, listener);
  }

  /** Reaches the isolated world in order, and waits for one that is not there yet. @param {object} message */
  post(message) {
    const text = JSON.stringify(message);
    if (this.#world === null) this.#queue.push(text);
    else this.#deliver(text);
  }

  /** The menu has changed, or the window got its first `close` listener. */
  stateChanged() {
    if (this.#world !== null) this.post({ kind: 'state', ...this.#state() });
  }

  /**
   * Calls a self-contained function in a world of its own over the page, out of the page's reach.
   * @param {Function} call @param {any[]} args
   */
  async callInOverlay(call, ...args) {
    await this.attached;
    const { executionContextId } = await this.command('Page.createIsolatedWorld', {
      frameId: this.targetId,
      worldName: `${this.#token}Overlay`,
    });
    const { result, exceptionDetails } = await this.command('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: String(call),
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async #attach() {
    this.targetId = await openTarget(this.#options);
    const { sessionId } = await host.devtools.send('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    });
    this.#sessionId = sessionId;
    this.#followWorld();
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Fetch.enable', {
        patterns: [{ urlPattern: '*', resourceType: 'Document' }, { urlPattern: 'https://*.invalid/*' }],
      }),
      this.command('Runtime.addBinding', {
        name: this.#binding,
        executionContextName: this.#token,
      }),
      this.command('Emulation.setEmulatedMedia', themeMedia()),
      ...this.#install(),
    ]);
  }

  get #binding() {
    return `${this.#token}Post`;
  }

  #state() {
    return { accelerators: acceleratorKeys(), guardsClose: this.#guardsClose() };
  }

  #followWorld() {
    this.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== this.#token || context.auxData.frameId !== this.targetId) return;
      this.#world = context.id;
      // The scripts carry the state of the time when they were installed.
      this.stateChanged();
      for (const text of this.#queue.splice(0)) this.#deliver(text);
    });
    this.on('Runtime.executionContextsCleared', () => (this.#world = null));
    this.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = null;
    });
    this.on('Inspector.targetCrashed', () => (this.#world = null));
    this.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.#binding) this.#receive(JSON.parse(payload));
    });
  }

  /** The page's half of the bridge must be listening before the preload exposes anything. */
  #install() {
    const { preload, additionalArguments = [] } = this.#options.webPreferences ?? {};
    const source =
      preload === undefined ? '' : readFileSync(preload, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
    const { electron, chrome, node } = /** @type {Record<string, string>} */ (process.versions);
    const info = {
      platform: process.platform,
      arch: process.arch,
      versions: { electron, chrome, node },
      argv: [host.executable, ...additionalArguments],
      ...this.#state(),
    };
    const add = 'Page.addScriptToEvaluateOnNewDocument';
    return [
      this.command(add, { source: mainWorldSource(this.#token) }),
      this.command(add, {
        worldName: this.#token,
        source: isolatedWorldSource(this.#token, this.#binding, source, info),
      }),
    ];
  }

  /** @param {string} text */
  #deliver(text) {
    this.command('Runtime.callFunctionOn', {
      executionContextId: this.#world,
      functionDeclaration: '(text) => __standinReceive(text)',
      arguments: [{ value: text }],
    }).catch(() => {});
  }
}
