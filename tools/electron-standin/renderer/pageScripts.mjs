import { makeStructuredWire } from '../wire/structuredWire.mjs';
import { makeContextBridge } from './contextBridge.mjs';
import { runIsolatedWorld } from './isolatedWorld.mjs';
import { watchPage } from './pageWatch.mjs';

const ONLY_IN_TOP_FRAME = 'if (window === window.top)';

/**
 * Makes window.open ask the app and open nothing itself: a pop-up that the browser opens and the app then refuses
 * flashes up, asks the network, and can stop the page for good while a debugger holds it. Self-contained. @param {string} event by which the isolated world hears of it
 */
function askForWindows(event) {
  const { dispatchEvent } = EventTarget.prototype;
  const Custom = CustomEvent;
  window.open = function open(url = '', frameName = '', features = '') {
    const address = url === '' ? 'about:blank' : new URL(url, document.baseURI).href;
    const detail = { url: address, frameName: String(frameName), features: String(features) };
    dispatchEvent.call(window, new Custom(event, { detail }));
    return null;
  };
}

/** Source for the page's own world: the receiving half of the bridge. @param {string} token */
export function mainWorldSource(token) {
  const name = JSON.stringify(token);
  return `${ONLY_IN_TOP_FRAME} {
    (${makeContextBridge})(${name}, 'main', 'isolated');
    (${askForWindows})(${name} + 'Open');
  }`;
}

/**
 * Source for the isolated world: wire, bridge and the app's preload, inlined since the page cannot read files.
 * @param {string} token @param {string} bindingName @param {string} preload @param {object} info
 */
export function isolatedWorldSource(token, bindingName, preload, info) {
  const name = JSON.stringify(token);
  return `${ONLY_IN_TOP_FRAME} {
    const send = globalThis[${JSON.stringify(bindingName)}];
    const post = (message) => send(JSON.stringify(message));
    const info = ${JSON.stringify(info)};
    addEventListener(${name} + 'Open', ({ detail }) => post({ kind: 'window-open', ...detail }));
    (${runIsolatedWorld})({
      wire: (${makeStructuredWire})(),
      bridge: (${makeContextBridge})(${name}, 'isolated', 'main'),
      post,
      info,
      takeState: (${watchPage})(post, info),
      preload: function (require, module, exports, process, global) {${preload}
      },
    });
  }`;
}
