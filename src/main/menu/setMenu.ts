import { Menu } from 'electron';
import type { Platform } from '../../shared/commands/shortcut';
import { SWITCHES, type SwitchId } from '../../shared/commands/switches';
import { ok } from '../../shared/lib/result';
import { type HandlersOf, tell } from '../ipc';
import { ownWindow } from '../window';
import { menuTemplate } from './menuTemplate';

let ticked: readonly SwitchId[] = [];

/** Gives the app its menu bar, whose commands are carried out by the window. */
export function setMenu(platform: Platform): void {
  const template = menuTemplate(platform, (id) => {
    // A chosen item ticks itself. Whether the command has its turn, the window knows.
    tick();
    const window = ownWindow();
    if (window) tell(window.webContents, 'command', { id });
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function tick(): void {
  const bar = Menu.getApplicationMenu();
  for (const id of SWITCHES) {
    const item = bar?.getMenuItemById(id);
    if (item) item.checked = ticked.includes(id);
  }
}

/** What the window says is on, shown in the menu bar. */
export const switchHandlers: HandlersOf<'app.switches'> = {
  'app.switches': ({ on }) => {
    ticked = on;
    tick();
    return ok(undefined);
  },
};
