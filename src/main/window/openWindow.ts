import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Platform } from '../../shared/commands/shortcut';
import { lockDown } from '../page';
import type { SettingsFile } from '../store';
import { overlayColours, themeColours, titleBar } from './windowLooks';
import { fitToDisplays, MINIMUM_SIZE, type WindowState } from './windowState';

interface WindowParts {
  platform: Platform;
  preload: string;
  state: SettingsFile<WindowState>;
}

/** Makes the window where it was last time, locked to our own page; it is shown once its page is drawn. */
export async function openWindow({ platform, preload, state }: WindowParts): Promise<BrowserWindow> {
  const place = fitToDisplays(
    await state.read(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Galley',
    backgroundColor: themeColours(nativeTheme.shouldUseDarkColors).paper,
    ...titleBar(platform, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  lockDown(window.webContents);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  keepPlace(window, state);
  followTheme(window, platform);
  return window;
}

function keepPlace(window: BrowserWindow, state: SettingsFile<WindowState>): void {
  const keep = () => {
    // Only a convenience: a place that cannot be kept stops nothing.
    void state.write({ ...window.getNormalBounds(), maximized: window.isMaximized() }).catch(() => undefined);
  };
  let timer: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', () => {
    clearTimeout(timer);
    keep();
  });
}

function followTheme(window: BrowserWindow, platform: Platform): void {
  const follow = () => {
    window.setBackgroundColor(themeColours(nativeTheme.shouldUseDarkColors).paper);
    if (platform === 'windows') window.setTitleBarOverlay(overlayColours(nativeTheme.shouldUseDarkColors));
  };
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
}
