import { EventEmitter } from 'node:events';
import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** @type {'system' | 'light' | 'dark'} */
let source = 'system';

/** The page's view of the theme, for Emulation.setEmulatedMedia; an empty value leaves it to the system. */
export function themeMedia() {
  return { features: [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }] };
}

class NativeTheme extends EventEmitter {
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
  /** The system's own choice is known only to the browser; light is the likelier. */
  get shouldUseDarkColors() {
    return source === 'dark';
  }
  shouldUseHighContrastColors = false;
  prefersReducedTransparency = false;
}

export const nativeTheme = throwOnUnsupported('nativeTheme', new NativeTheme());
