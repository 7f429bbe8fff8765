import { protocol } from './customSchemes.mjs';
import { host } from './host.mjs';
import { emitterOf, throwOnUnsupported } from './unsupported.mjs';

/** The browser's names of what a page may ask for, and Electron's. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
};

/**
 * Nothing tells us when a page asks, so the app is asked once for each, and the browser holds the answers.
 * @param {(permission: string) => boolean} isAllowed
 */
function settle(isAllowed) {
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    const setting = isAllowed(permission) ? 'granted' : 'denied';
    host.devtools
      .send('Browser.setPermission', { permission: { name }, setting })
      .catch((error) => console.error(`[standin] ${name} stays as the browser has it:`, error.message));
  }
}

const defaultSession = throwOnUnsupported(
  'session',
  Object.assign(emitterOf('session', ''), {
    protocol,
    /** @param {((contents: null, permission: string, answer: (allowed: boolean) => void) => void) | null} handler */
    setPermissionRequestHandler: (handler) =>
      settle((permission) => {
        let allowed = handler === null;
        handler?.(null, permission, (answer) => (allowed = answer));
        return allowed;
      }),
    /** @param {((contents: null, permission: string, origin: string) => boolean) | null} handler */
    setPermissionCheckHandler: (handler) =>
      settle((permission) => handler === null || handler(null, permission, '')),
    /** An installed browser checks what its page asks for, and cannot be told otherwise. @param {boolean} _isEnabled */
    setSpellCheckerEnabled: (_isEnabled) => {},
  }),
);

export const session = throwOnUnsupported('session', { defaultSession });
