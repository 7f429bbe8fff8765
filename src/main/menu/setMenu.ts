import { Menu } from 'electron';
import type { Platform } from '../../shared/commands/shortcut';
import { tell } from '../ipc';
import { ownWindow } from '../window';
import { menuTemplate } from './menuTemplate';

/** Gives the app its menu bar, whose commands are carried out by the window. */
export function setMenu(platform: Platform): void {
  const template = menuTemplate(platform, (id) => {
    const window = ownWindow();
    if (window) tell(window.webContents, 'command', { id });
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
