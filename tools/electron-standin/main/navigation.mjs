import { answerScheme, toAppUrl } from './customSchemes.mjs';
import { preventable } from './host.mjs';

/** Asks the app before a page leads itself elsewhere, and answers what its schemes are asked for. */
export class Navigation {
  /** The address of the page that is there. */
  url = '';
  /** The address that main itself asked for, about which the app is not asked. @type {string | null} */
  #ours = null;
  #contents;
  #page;

  /** @param {import('./webContents.mjs').WebContents} contents @param {import('./page.mjs').Page} page */
  constructor(contents, page) {
    this.#contents = contents;
    this.#page = page;
  }

  /** Once the page is attached. */
  follow() {
    this.#page.on('Fetch.requestPaused', (paused) => void this.#request(paused).catch(() => {}));
    this.#page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.url = toAppUrl(frame.url) + (frame.urlFragment ?? '');
      this.#contents.emit('did-navigate', {}, this.url);
    });
    this.#page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.#page.targetId) return;
      this.url = toAppUrl(url);
      this.#contents.emit('did-navigate-in-page', {}, this.url, true);
    });
  }

  /** @param {string} url that main loads next */
  expect(url) {
    this.#ours = url;
  }

  get hasLoadedSomething() {
    return this.url !== '' && this.url !== 'about:blank' && !this.url.startsWith('data:');
  }

  /** @param {any} paused */
  async #request(paused) {
    const url = toAppUrl(paused.request.url);
    if (paused.resourceType === 'Document' && !this.#mayGo(url, paused.frameId)) {
      return this.#page.command('Fetch.failRequest', {
        requestId: paused.requestId,
        errorReason: 'Aborted',
      });
    }
    return answerScheme(paused, (method, params) => this.#page.command(method, params));
  }

  /** @param {string} url @param {string} frameId */
  #mayGo(url, frameId) {
    const isMainFrame = frameId === this.#page.targetId;
    // Electron does not ask about what main loads, nor about a reload that DevTools or Playwright begins.
    if (isMainFrame && (url === this.#ours || url === withoutFragment(this.url))) {
      this.#ours = null;
      return true;
    }
    const event = preventable({ url, isMainFrame, isSameDocument: false });
    this.#contents.emit('will-frame-navigate', event);
    if (isMainFrame) this.#contents.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
}

/** @param {string} url */
export const withoutFragment = (url) => url.replace(/#.*$/s, '');
