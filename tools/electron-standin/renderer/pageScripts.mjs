import { makeStructuredWire } from '../wire/structuredWire.mjs';
import { makeContextBridge } from './contextBridge.mjs';
import { runIsolatedWorld } from './isolatedWorld.mjs';
import { refusePopUps } from './refusePopUps.mjs';

const ONLY_IN_TOP_FRAME = 'if (window === window.top)';

/** Source for the page's own world: the receiving half of the bridge. @param {string} token */
export function mainWorldSource(token) {
  const name = JSON.stringify(token);
  return `${ONLY_IN_TOP_FRAME} {
    (${makeContextBridge})(${name}, 'main', 'isolated');
    (${refusePopUps})(${name});
  }`;
}

/**
 * Source for the isolated world: wire, bridge and the app's preload, inlined since the page cannot read files.
 * @param {string} token @param {string} bindingName @param {string} preload @param {object} info
 */
export function isolatedWorldSource(token, bindingName, preload, info) {
  return `${ONLY_IN_TOP_FRAME} (${runIsolatedWorld})({
    wire: (${makeStructuredWire})(),
    bridge: (${makeContextBridge})(${JSON.stringify(token)}, 'isolated', 'main'),
    token: ${JSON.stringify(token)},
    binding: globalThis[${JSON.stringify(bindingName)}],
    info: ${JSON.stringify(info)},
    preload: function (require, module, exports, process, global) {${preload}
    },
  });`;
}
