import { app } from './app.mjs';
import { BrowserWindow } from './browserWindow.mjs';
import { clipboard, ClipboardItem } from './clipboard.mjs';
import { protocol } from './customSchemes.mjs';
import { dialog } from './dialog.mjs';
import { ipcMain } from './ipcMain.mjs';
import { Menu, MenuItem } from './menu.mjs';
import { nativeImage } from './nativeImage.mjs';
import { nativeTheme } from './nativeTheme.mjs';
import { safeStorage } from './safeStorage.mjs';
import { screen } from './screen.mjs';
import { session } from './session.mjs';
import { shell } from './shell.mjs';
import { emitterOf, throwOnUnsupported } from './unsupported.mjs';
import { WebContents } from './webContents.mjs';

/** What `require('electron')` gives to the app's main process. */
export const electron = throwOnUnsupported('electron', {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification: throwOnUnsupported('Notification', { isSupported: () => false }),
  // Listened for, though no system tells the browser.
  powerMonitor: throwOnUnsupported(
    'powerMonitor',
    emitterOf('powerMonitor', 'suspend resume shutdown lock-screen unlock-screen'),
  ),
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents: WebContents,
});
