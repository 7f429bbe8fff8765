import type { BrowserWindowConstructorOptions } from 'electron';
import { assertNever } from '../../shared/lib/assertNever';
import type { Platform } from '../../shared/commands/shortcut';

/** Surface and ink of the window's edge, the same as desk, paper and ink in the page's tokens. */
const THEMES = {
  light: { desk: '#F2F4F5', paper: '#FFFFFF', ink: '#15181C' },
  dark: { desk: '#131517', paper: '#1A1C1F', ink: '#E7E9EB' },
};

export function themeColours(isDark: boolean) {
  return isDark ? THEMES.dark : THEMES.light;
}

/** The title bar of each system: traffic lights in the page's 52 px head, or a 36 px bar of our own. */
export function titleBar(platform: Platform, isDark: boolean): BrowserWindowConstructorOptions {
  switch (platform) {
    case 'mac':
      // The lights are 16 px high: 18 px above them centre them in the head.
      return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 20, y: 18 } };
    case 'windows':
      return { titleBarStyle: 'hidden', titleBarOverlay: overlayColours(isDark) };
    case 'linux':
      return {};
    default:
      return assertNever(platform);
  }
}

export function overlayColours(isDark: boolean) {
  const { desk, ink } = themeColours(isDark);
  return { color: desk, symbolColor: ink, height: 36 };
}
