import { EventEmitter } from 'node:events';
import { protocol } from './customSchemes.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

const defaultSession = throwOnUnsupported(
  'session',
  Object.assign(new EventEmitter(), {
    protocol,
    // Headless and with nobody asked, Chromium grants nothing by itself: the app's refusals hold without being asked for.
    /** @param {Function | null} _handler */
    setPermissionRequestHandler: (_handler) => {},
    /** @param {Function | null} _handler */
    setPermissionCheckHandler: (_handler) => {},
    /** The browser's own spelling languages stand. @param {string[]} _languages */
    setSpellCheckerLanguages: (_languages) => {},
    clearCache: async () => {},
  }),
);

export const session = throwOnUnsupported('session', { defaultSession });
