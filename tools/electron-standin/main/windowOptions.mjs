import { refuseOtherOptions, unsupported } from './unsupported.mjs';

/** Those that only change the look of the system's frame are taken, though the browser owns the frame here. */
const OPTIONS =
  'x y width height minWidth minHeight show title icon backgroundColor titleBarStyle titleBarOverlay ' +
  'trafficLightPosition autoHideMenuBar webPreferences';
const WEB_PREFERENCES = 'preload additionalArguments sandbox contextIsolation nodeIntegration webviewTag';

/** Throws on what a window here cannot be. A page is always sandboxed and isolated. @param {any} options */
export function checkWindowOptions(options) {
  refuseOtherOptions('BrowserWindow', options, OPTIONS);
  const { webPreferences = {} } = options;
  refuseOtherOptions('webPreferences', webPreferences, WEB_PREFERENCES);
  const always = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
  for (const [name, value] of Object.entries(always)) {
    if ((webPreferences[name] ?? value) !== value) throw unsupported(`${name}: ${!value}`);
  }
}
