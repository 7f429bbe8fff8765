import { host } from './host.mjs';
import { checkedEmitter } from './unsupported.mjs';

/** @type {'system' | 'light' | 'dark'} */
let source = 'system';
/** What the browser says of the system, once it has a page. */
let systemIsDark = false;

/** The page's view of the theme, for Emulation.setEmulatedMedia; an empty value leaves it to the system. */
export function themeMedia() {
  return { features: [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }] };
}

/** @param {boolean} dark as the page sees it, which is the system's choice only while the app has none */
export function noteSystemColors(dark) {
  if (source !== 'system' || dark === systemIsDark) return;
  systemIsDark = dark;
  nativeTheme.emit('updated');
}

class NativeTheme extends checkedEmitter('nativeTheme', 'updated') {
  get themeSource() {
    return source;
  }
  set themeSource(chosen) {
    source = chosen;
    for (const { webContents } of host.windows.values()) {
      webContents.attached
        .then(() => webContents.command('Emulation.setEmulatedMedia', themeMedia()))
        .catch(() => {});
    }
    this.emit('updated');
  }
  /** Before the first page the system's own choice is not known; light is the likelier. */
  get shouldUseDarkColors() {
    return source === 'system' ? systemIsDark : source === 'dark';
  }
  shouldUseHighContrastColors = false;
  prefersReducedTransparency = false;
}

export const nativeTheme = new NativeTheme();
